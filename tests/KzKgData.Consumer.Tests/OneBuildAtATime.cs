namespace KzKgData.Consumer.Tests;

/// <summary>Tests that start builds run one after another: builds of one project must not overlap. They share the packages.</summary>
[CollectionDefinition(nameof(BuildProcess), DisableParallelization = true)]
public sealed class OneBuildAtATime : ICollectionFixture<PackedFeed>;
