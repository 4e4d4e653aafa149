namespace KzKgData.Consumer.Tests;

/// <summary>Tests that start builds run sequentially, since builds of one project must not overlap. They share the packages.</summary>
[CollectionDefinition(nameof(BuildProcess), DisableParallelization = true)]
public sealed class OneBuildAtATime : ICollectionFixture<PackedFeed>;
