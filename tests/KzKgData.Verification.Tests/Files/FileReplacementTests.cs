using System.Text;
using KzKgData.Verification.Files;

namespace KzKgData.Verification.Tests.Files;

/// <summary>Outputs are written completely or not at all, and never replace an input or a link.</summary>
public sealed class FileReplacementTests : IDisposable
{
    private static readonly byte[] _new = Encoding.UTF8.GetBytes("new");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kzkg-files-");

    [Fact]
    public void A_folder_where_a_file_should_be_leaves_everything_as_it_was()
    {
        File.WriteAllText(PathOf("a"), "old");
        Directory.CreateDirectory(PathOf("b"));

        Assert.ThrowsAny<IOException>(() => Write([], "a", "b"));
        Assert.Equal(["a=old"], Contents());
    }

    [Fact]
    public void An_output_replaces_whatever_stands_there_and_creates_its_folder()
    {
        File.WriteAllText(PathOf("a"), "mine");

        Write([], "a", "x/y/b");
        Assert.Equal(["a=new"], Contents());
        Assert.Equal("new", File.ReadAllText(PathOf("x/y/b")));
    }

    [Fact]
    public void What_a_killed_run_left_beside_an_output_goes_once_no_run_can_still_need_it()
    {
        File.WriteAllText(PathOf(".a.1.kzkg.tmp"), "left");
        File.WriteAllText(PathOf(".a.2.kzkg.tmp"), "in use");
        File.WriteAllText(PathOf(".b.1.kzkg.tmp"), "of another output");
        File.SetLastWriteTimeUtc(PathOf(".a.1.kzkg.tmp"), DateTime.UtcNow.AddHours(-2));
        File.SetLastWriteTimeUtc(PathOf(".b.1.kzkg.tmp"), DateTime.UtcNow.AddHours(-2));

        Write([], "a");
        Assert.False(File.Exists(PathOf(".a.1.kzkg.tmp")));
        Assert.True(File.Exists(PathOf(".a.2.kzkg.tmp")));
        Assert.True(File.Exists(PathOf(".b.1.kzkg.tmp")));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("./x/../a")]
    public void An_input_is_not_replaced_however_it_is_spelled(string output)
    {
        File.WriteAllText(PathOf("a"), "read");
        Directory.CreateDirectory(PathOf("x"));

        Assert.ThrowsAny<IOException>(() => Write([PathOf("a")], "b", output));
        Assert.Equal(["a=read"], Contents());
    }

    [Fact]
    public void A_link_is_refused_and_so_is_an_input_behind_a_link_to_its_folder()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // creating links requires privileges on Windows
        }

        File.WriteAllText(PathOf("a"), "read");
        File.CreateSymbolicLink(PathOf("link"), PathOf("a"));
        File.CreateSymbolicLink(PathOf("dangling"), PathOf("nothing"));
        Directory.CreateSymbolicLink(PathOf("folder"), _folder.FullName);

        Assert.ThrowsAny<IOException>(() => Write([], "link"));
        Assert.ThrowsAny<IOException>(() => Write([], "dangling"));
        Assert.ThrowsAny<IOException>(() => Write([PathOf("a")], "folder/a"));
        Assert.Equal("read", File.ReadAllText(PathOf("a")));
        Assert.NotNull(new FileInfo(PathOf("link")).LinkTarget);
    }

    [Fact]
    public void A_device_stays_a_device()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // Windows has no paths of devices
        }

        FileReplacement.ReplaceAll([new OutputFile("/dev/null", _new)], [], TestContext.Current.CancellationToken);
        Assert.Empty(File.ReadAllBytes("/dev/null"));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string[] inputs, params string[] names) =>
        FileReplacement.ReplaceAll([.. names.Select(n => new OutputFile(PathOf(n), _new))], inputs, TestContext.Current.CancellationToken);

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private string[] Contents() =>
        [
            .. _folder
                .EnumerateFiles("*", new EnumerationOptions { AttributesToSkip = FileAttributes.None })
                .Select(f => $"{f.Name}={File.ReadAllText(f.FullName)}")
                .Order(StringComparer.Ordinal),
        ];
}
