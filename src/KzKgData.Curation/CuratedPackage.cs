using System.Security.Cryptography;
using System.Text;
using KzKgData.Curation.Proposing;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Files;
using KzKgData.Verification.Texts;

namespace KzKgData.Curation;

/// <summary>A read-only view of a package for curation: the data, the proposals, the archived texts and the last change.</summary>
/// <param name="Dataset">The data.</param>
/// <param name="Proposals">The rows proposed and not yet accepted; empty if the package declares no table of proposals.</param>
/// <param name="Archive">The archived texts; null if they are not available.</param>
/// <param name="State">A hash of the files, which changes with the contents of any of them.</param>
/// <param name="LastChange">The change that would be undone first; null if there is none.</param>
public sealed record CuratedPackage(Dataset Dataset, IReadOnlyList<Proposal> Proposals, ArchivedTexts? Archive, string State, NotedChange? LastChange)
{
    /// <summary>Reads a package in a consistent state, without writing anything.</summary>
    /// <param name="directory">The folder of the package.</param>
    /// <param name="displayName">The folder as shown in messages.</param>
    /// <param name="snapshots">The folder of the archived texts, or null.</param>
    /// <exception cref="CurationRefusedException">The descriptor or the table of proposals cannot be read.</exception>
    /// <exception cref="IOException">A file exists but cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to a file is denied.</exception>
    public static CuratedPackage Read(string directory, string displayName, string? snapshots)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var package = PackageReading.Read(directory, decode: (relative, bytes) =>
        {
            lock (files)
            {
                files[relative] = bytes;
            }

            return TextFile.Decode(relative, bytes);
        });
        if (package is { IsReadable: false, Problems: var problems })
        {
            throw new CurationRefusedException($"{problems[0].Place.In(PackageFolder.PrefixOf(displayName))}: {problems[0].Problem}");
        }

        IReadOnlyList<Proposal> proposals = [];
        if (package.Descriptor.Proposals is { } schema && AddProposals(files, directory, schema) is { } bytes)
        {
            proposals = ProposalTable.Read(Table.Read(schema, [TextFile.Decode(schema.Path, bytes)]));
        }

        return new CuratedPackage(
            Dataset.From(package),
            proposals,
            snapshots is null ? null : ArchivedTexts.InFolder(snapshots),
            StateOf(files),
            History.Last(directory));
    }

    /// <summary>Adds the bytes of the table of proposals to those of the other files, if it exists.</summary>
    internal static byte[]? AddProposals(Dictionary<string, byte[]> files, string directory, TableSchema schema) =>
        PackageFolder.Find(directory, schema.Path) is { } path ? files[schema.Path] = RegularFile.Read(path, schema.Path, RegularFile.LargestText) : null;

    /// <summary>Returns a hash over names and contents of files.</summary>
    internal static string StateOf(IReadOnlyDictionary<string, byte[]> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, bytes) in files.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
            hash.AppendData(SHA256.HashData(bytes));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
