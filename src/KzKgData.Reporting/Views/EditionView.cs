using KzKgData.Reporting.Wording;
using KzKgData.Reporting.Writing;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Reporting.Views;

/// <summary>The data package as a publication: its version, what changed, its licences and how to cite it.</summary>
public sealed class EditionView
{
    internal EditionView(PackageDescriptor descriptor)
    {
        Descriptor = descriptor;
        Changelog = [.. descriptor.Changelog.OrderByDescending(e => e.Date, StringComparer.Ordinal)];
    }

    /// <summary>What the package declares.</summary>
    public PackageDescriptor Descriptor { get; }

    /// <summary>The title; the name if there is none.</summary>
    public Phrase Title => Descriptor switch
    {
        { Title.Length: > 0 } => Phrase.Data(Descriptor.Title),
        { Name.Length: > 0 } => Phrase.Data(Descriptor.Name),
        _ => Phrase.Own(Texts.PackageUntitled),
    };

    /// <summary>The version; may be empty.</summary>
    public Phrase Version => Descriptor.Version.Length == 0 ? Phrase.Empty : Phrase.Data(Descriptor.Version);

    /// <summary>The changelog, newest version first.</summary>
    public IReadOnlyList<ChangelogEntry> Changelog { get; }

    /// <summary>The licences, in words; a note if none is declared.</summary>
    public Phrase Licences => Descriptor.Licences.Count == 0
        ? Phrase.Own(Texts.LicenceMissing)
        : Phrase.Format(Texts.Licence, Words.LongList([.. Descriptor.Licences.Select(NameOf)]));

    /// <summary>A citation of the data, on one line. It names no author, because the package names none.</summary>
    public Phrase Citation => field ??= Words.Sentences(Published, LicencesWithAddresses);

    /// <summary>Returns the URL of a part of the report: on the homepage of the package, or in the report itself.</summary>
    /// <param name="anchor">The id of its element in the page.</param>
    public Phrase AddressOf(string anchor) =>
        Phrase.Format(Texts.ChartAddress, Phrase.Data((Descriptor.Homepage.Length == 0 ? ReportFolder.Page : Descriptor.Homepage) + "#" + anchor));

    /// <summary>The citation as a BibTeX entry.</summary>
    public string BibTeX => BibTeXEntry.Write(
        $"{Descriptor.Name}-{Descriptor.Version}",
        ("key", Title.ToString()),
        ("title", Title.ToString()),
        ("year", Date is { Length: >= 4 } date ? date[..4] : string.Empty),
        ("version", Version.ToString()),
        ("note", LicencesWithAddresses.ToString()));

    private string? Date => Changelog.FirstOrDefault(e => string.Equals(e.Version, Descriptor.Version, StringComparison.Ordinal))?.Date;

    private Phrase Published => (Version.IsEmpty, Date) switch
    {
        (true, _) => Phrase.Format(Texts.CiteTitle, Title),
        (_, null) => Phrase.Format(Texts.CiteVersion, Title, Version),
        (_, { } date) => Phrase.Format(Texts.CiteVersionAndDate, Title, Version, Words.Period(date)),
    };

    private Phrase LicencesWithAddresses =>
        Descriptor.Licences.Count == 0
            ? Phrase.Own(Texts.LicenceMissing)
            : Phrase.Format(
                Texts.CiteLicence,
                Words.LongList([
                    .. Descriptor.Licences.Select(l =>
                        l.Path.Length == 0 || l is { Name: "", Title: "" } ? NameOf(l) : Phrase.Format(Texts.LicenceAt, NameOf(l), Phrase.Data(l.Path))),
                ]));

    private static Phrase NameOf(PackageLicence licence) => licence switch
    {
        { Title.Length: > 0, Name.Length: > 0 } => Phrase.Format(Texts.LicenceNamed, Phrase.Data(licence.Title), Phrase.Data(licence.Name)),
        { Title.Length: > 0 } => Phrase.Data(licence.Title),
        { Name.Length: > 0 } => Phrase.Data(licence.Name),
        _ => Phrase.Data(licence.Path),
    };
}
