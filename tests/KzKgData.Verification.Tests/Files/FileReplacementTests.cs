using System.Text;
using KzKgData.Verification.Files;

namespace KzKgData.Verification.Tests.Files;

/// <summary>Several files change together, or none does.</summary>
public sealed class FileReplacementTests : IDisposable
{
    private static readonly byte[] _old = Encoding.UTF8.GetBytes("old");
    private static readonly byte[] _new = Encoding.UTF8.GetBytes("new");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kzkg-files-");

    [Fact]
    public void All_files_are_written_and_nothing_else_is_left()
    {
        FileReplacement.ReplaceAll([Existing("a"), Existing("b"), Fresh("c")], TestContext.Current.CancellationToken);

        Assert.Equal(["a=new", "b=new", "c=new"], Contents());
    }

    [Fact]
    public void A_move_that_fails_undoes_those_before_it()
    {
        var moves = 0;
        Assert.Throws<IOException>(() => FileReplacement.ReplaceAll([Fresh("n"), Existing("a"), Existing("b"), Existing("c")], (from, to, overwrite) =>
        {
            if (++moves == 4)
            {
                throw new IOException("the disk is gone");
            }

            File.Move(from, to, overwrite);
        }, TestContext.Current.CancellationToken));

        Assert.Equal(["a=old", "b=old", "c=old"], Contents());
    }

    [Fact]
    public void A_folder_where_a_file_should_be_leaves_everything_as_it_was()
    {
        var first = Existing("a");
        Directory.CreateDirectory(PathOf("b"));

        Assert.Throws<IOException>(() => FileReplacement.ReplaceAll([first, new FileChange(PathOf("b"), _old, _new)], TestContext.Current.CancellationToken));
        Assert.Equal(["a=old"], Contents());
    }

    [Fact]
    public void A_read_only_file_leaves_everything_as_it_was()
    {
        FileChange[] changes = [Existing("a"), Existing("b")];
        File.SetAttributes(PathOf("b"), FileAttributes.ReadOnly);

        Assert.Throws<UnauthorizedAccessException>(() => FileReplacement.ReplaceAll(changes, TestContext.Current.CancellationToken));
        Assert.Equal(["a=old", "b=old"], Contents());
    }

    [Fact]
    public void A_file_that_was_changed_after_it_was_read_is_not_overwritten()
    {
        FileChange[] changes = [Existing("a"), Existing("b")];
        File.WriteAllText(PathOf("b"), "newer");

        Assert.Throws<IOException>(() => FileReplacement.ReplaceAll(changes, TestContext.Current.CancellationToken));
        Assert.Equal(["a=old", "b=newer"], Contents());
    }

    [Fact]
    public void A_new_file_does_not_replace_one_that_is_there()
    {
        var first = Existing("a");
        File.WriteAllText(PathOf("n"), "mine");

        Assert.Throws<IOException>(() => FileReplacement.ReplaceAll([first, Fresh("n")], TestContext.Current.CancellationToken));
        Assert.Equal(["a=old", "n=mine"], Contents());
    }

    [Fact]
    public void A_link_stays_a_link_and_permissions_stay()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // links need rights there, and modes do not exist
        }

        var target = Existing("a");
        File.SetUnixFileMode(target.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        File.CreateSymbolicLink(PathOf("link"), target.Path);

        FileReplacement.ReplaceAll([target with { Path = PathOf("link") }], TestContext.Current.CancellationToken);
        Assert.Equal(["a=new", "link=new"], Contents());
        Assert.Equal(target.Path, new FileInfo(PathOf("link")).LinkTarget);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(target.Path));
    }

    [Fact]
    public void An_output_replaces_whatever_stands_there_and_creates_its_folder()
    {
        File.WriteAllText(PathOf("a"), "mine");

        FileReplacement.ReplaceAll([FileChange.Output(PathOf("a"), _new), FileChange.Output(PathOf("x/y/b"), _new)], TestContext.Current.CancellationToken);
        Assert.Equal(["a=new"], Contents());
        Assert.Equal("new", File.ReadAllText(PathOf("x/y/b")));
    }

    [Fact]
    public void A_device_stays_a_device()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // devices have no paths there
        }

        FileReplacement.ReplaceAll([FileChange.Output("/dev/null", _new)], TestContext.Current.CancellationToken);
        Assert.Empty(File.ReadAllBytes("/dev/null"));
    }

    public void Dispose()
    {
        foreach (var file in _folder.EnumerateFiles())
        {
            file.IsReadOnly = false;
        }

        _folder.Delete(recursive: true);
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private FileChange Existing(string name)
    {
        File.WriteAllBytes(PathOf(name), _old);
        return new FileChange(PathOf(name), _old, _new);
    }

    private FileChange Fresh(string name) => new(PathOf(name), null, _new);

    private string[] Contents() => [.. _folder.EnumerateFiles("*", new EnumerationOptions { AttributesToSkip = FileAttributes.None }).Select(f => $"{f.Name}={File.ReadAllText(f.FullName)}").Order(StringComparer.Ordinal)];
}
