using System.Text;
using KzKgData.Curation;
using KzKgData.Serving;
using KzKgData.Verification.Facts;

namespace KzKgData.Tests;

/// <summary>A new package with one text, served over HTTP.</summary>
public sealed class ServedExample : IAsyncDisposable
{
    /// <summary>The id of the text.</summary>
    public const string Id = "lake-2031-03";

    /// <summary>A text that would run script, leave its attribute or reverse the line if it were not escaped.</summary>
    public const string Hostile = "</script><script>alert(1)</script>\"' onmouseover=alert(2) <img src=x onerror=alert(3)> \u202Edlrow";

    /// <summary>The same text without the characters that a table refuses.</summary>
    public const string HostileName = "</script><script>alert(1)</script>\"' onmouseover=alert(2) <img src=x onerror=alert(3)>";

    /// <summary>
    /// The text. A character outside the BMP precedes everything that tests look for, so that offsets in code points and UTF-16 units differ.
    /// </summary>
    public const string Text = """
        Lake Wire 🛶, 12 March 2031

        Prime Minister of Kazakhstan Darkan Ulytau and Chairman of the Cabinet of Ministers of Kyrgyzstan Emil Sarybel met in Bishkek. The lake of Bishkek is calm.

        According to Darkan Ulytau, trade turnover between Kazakhstan and Kyrgyzstan reached $2.1 billion in 2030.

        "We intend to bring mutual trade to $5 billion by 2035," he said.

        Mutual trade was 12 percent in 2030. Tickets for the fair cost $15.
        """;

    private readonly DirectoryInfo _folder;
    private LocalServer? _server;

    private ServedExample(DirectoryInfo folder) => _folder = folder;

    public string Data => Path.Combine(_folder.FullName, "data");

    public string Texts => Path.Combine(_folder.FullName, "texts");

    /// <summary>The address of the first page.</summary>
    public Uri Address => _server!.Address;

    /// <summary>The address of the text's page.</summary>
    public Uri Page => new(Address, "source/" + Id);

    /// <summary>The current package.</summary>
    public CuratedPackage Package => CuratedPackage.Read(Data, "data", Texts);

    public Dataset Dataset => Package.Dataset;

    public static async Task<ServedExample> StartAsync(bool isEditable = true, bool withTexts = true, string text = Text, string publisher = "Lake Wire", string language = "en")
    {
        var example = new ServedExample(Directory.CreateTempSubdirectory("kzkg-served-"));
        NewPackage.Create(example._folder.FullName, "lake");
        example.Make(e =>
            Ingestion.Ingest(
                e,
                new NewSource
                {
                    Id = Id,
                    File = Id + ".txt",
                    Publisher = publisher,
                    Published = "2031-03-12",
                    PublishedBasis = "printed",
                },
                Encoding.UTF8.GetBytes(text)));
        example._server = await LocalServer.StartAsync(
            new ServedPackage(example.Data, "data", withTexts ? example.Texts : null, isEditable, language),
            port: 0,
            CancellationToken.None);
        return example;
    }

    /// <summary>Changes the data as another writer would.</summary>
    public T Make<T>(Func<PackageEdit, T> change) => PackageEdit.Make(Data, "data", Texts, change, what: "another writer");

    /// <summary>Returns the id of the proposed claim with a value.</summary>
    public string ProposalOf(string value) => Package.Proposals.Single(p => p.Cells.GetValueOrDefault("value") == value).Id;

    /// <summary>Returns all files of the data.</summary>
    public IReadOnlyDictionary<string, string> Files() =>
        Directory.EnumerateFiles(Data).ToDictionary(f => Path.GetFileName(f), File.ReadAllText, StringComparer.Ordinal);

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }
}
