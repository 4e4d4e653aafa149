using System.Diagnostics;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Tests.DataPackages;

/// <summary>Files that are not regular, too large or outside their folder are refused immediately.</summary>
public sealed class RegularFileTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("kzkg-regular-");

    private string Data => Path.Combine(_root.FullName, "data");

    public RegularFileTests() => Directory.CreateDirectory(Data);

    [Fact]
    public void A_regular_file_is_read_whole()
    {
        var path = Path.Combine(Data, "a");
        File.WriteAllBytes(path, [1, 2, 3]);

        Assert.Equal([1, 2, 3], RegularFile.Read(path, "a", 3));
        Assert.Contains("3 bytes", Assert.ThrowsAny<IOException>(() => RegularFile.Read(path, "a", 2)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_mostly_a_hole_is_not_read_to_be_refused()
    {
        var path = Path.Combine(Data, "a");
        using (var file = File.Create(path))
        {
            file.SetLength(RegularFile.LargestText + 1);
        }

        Assert.ThrowsAny<IOException>(() => RegularFile.Read(path, "a", RegularFile.LargestText));
    }

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/null")]
    [InlineData("/proc/self/status")]
    public void A_device_or_a_file_of_the_kernel_is_refused(string path)
    {
        if (File.Exists(path))
        {
            Assert.Contains(
                "regular file",
                Assert.ThrowsAny<IOException>(() => RegularFile.Read(path, path, RegularFile.LargestText)).Message,
                StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("datapackage.json")]
    [InlineData("a.csv")]
    public async Task A_pipe_is_refused_and_not_waited_for(string name)
    {
        if (OperatingSystem.IsWindows())
        {
            return; // Windows has no paths of pipes
        }

        WritePackage("a.csv");
        File.Delete(Path.Combine(Data, name));
        using (var made = Process.Start("mkfifo", [Path.Combine(Data, name)]))
        {
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Contains("pipe", Assert.ThrowsAny<IOException>(() => PackageFolder.Read(Data)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_leads_out_of_the_package_is_refused_and_one_that_stays_inside_is_followed()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // creating links requires privileges on Windows
        }

        File.WriteAllText(Path.Combine(_root.FullName, "outside.csv"), "id\nx\n");
        File.WriteAllText(Path.Combine(Data, "inside.csv"), "id\ny\n");
        Directory.CreateSymbolicLink(Path.Combine(Data, "up"), "..");
        File.CreateSymbolicLink(Path.Combine(Data, "out.csv"), "up/outside.csv");
        File.CreateSymbolicLink(Path.Combine(Data, "in.csv"), "inside.csv");
        Directory.CreateSymbolicLink(Path.Combine(_root.FullName, "other"), Data);

        foreach (var name in new[] { "out.csv", "up/outside.csv" })
        {
            WritePackage(name);
            Assert.Contains("link", Assert.ThrowsAny<IOException>(() => PackageFolder.Read(Data)).Message, StringComparison.Ordinal);
        }

        WritePackage("in.csv");
        Assert.Equal("y", PackageFolder.Read(Path.Combine(_root.FullName, "other")).Tables[0].Rows[0]["id"].Text);
    }

    public void Dispose() => _root.Delete(recursive: true);

    private void WritePackage(string table)
    {
        File.WriteAllText(
            Path.Combine(Data, "datapackage.json"),
            $$$"""{"resources":[{"name":"t","path":"{{{table}}}","schema":{"fields":[{"name":"id","type":"string"}]}}]}"""
        );
        if (table == "a.csv")
        {
            File.WriteAllText(Path.Combine(Data, table), "id\nx\n");
        }
    }
}
