using System.Text;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Files;

namespace KzKgData.Verification.Tests.Files;

/// <summary>A change of several tables is atomic, at whichever step the process is killed or a step fails.</summary>
public sealed class PackageChangeTests : IDisposable
{
    private static readonly byte[] _old = Encoding.UTF8.GetBytes("old");
    private static readonly byte[] _new = Encoding.UTF8.GetBytes("new");

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("kzkg-change-");

    public PackageChangeTests()
    {
        Directory.CreateDirectory(PathOf("sub"));
        Directory.CreateDirectory(Texts);
        Reset();
    }

    private string Data => Path.Combine(_root.FullName, "data");

    private string Texts => Path.Combine(_root.FullName, "texts");

    private StateFolder State => new(Data);

    [Fact]
    public void All_files_are_written_and_nothing_else_is_left()
    {
        Change(Disk.Real);

        Assert.Equal("new", StateOfFiles());
        Assert.Equal("text", File.ReadAllText(Path.Combine(Texts, "t.txt")));
        Assert.Empty(Leftovers());
    }

    [Fact]
    public void A_process_killed_at_any_step_leaves_the_old_state_or_the_new_one()
    {
        var outcomes = new HashSet<string>(StringComparer.Ordinal);
        var steps = 0;
        for (var step = 1; ; step++)
        {
            Reset();
            var disk = new DyingDisk(step, isKill: true);
            var isDone = IsDone(disk);
            if (!disk.IsReached)
            {
                break;
            }

            steps++;
            PackageLock.ForWriting(Data).Dispose();
            var outcome = StateOfFiles();
            Assert.True(outcome is "old" or "new", outcome);
            Assert.True(!isDone || outcome == "new", "success was told of what is undone");
            Assert.DoesNotContain(Leftovers(), f => f.StartsWith("data", StringComparison.Ordinal));
            outcomes.Add(outcome);

            // A second attempt succeeds, whatever the first one left behind, its text included.
            if (outcome == "old")
            {
                File.Delete(Path.Combine(Texts, "t.txt"));
                Change(Disk.Real);
                Assert.Equal("new", StateOfFiles());
                Assert.Empty(Leftovers());
            }
        }

        Assert.Equal(["new", "old"], outcomes.Order(StringComparer.Ordinal));
        Assert.True(steps > 15, "the kills reach every write, rename and deletion");
    }

    [Fact]
    public void A_recovery_killed_at_any_step_is_ended_by_the_next_one()
    {
        for (var step = 1; ; step++)
        {
            Reset();
            LeaveHalfAChange();
            var disk = new DyingDisk(step, isKill: true);
            using (var held = Held())
            {
                try
                {
                    Journal.Recover(State, disk);
                }
                catch (KilledException)
                {
                    // expected
                }
            }

            PackageLock.ForWriting(Data).Dispose();
            Assert.Equal("old", StateOfFiles());
            Assert.DoesNotContain(Leftovers(), f => f.StartsWith("data", StringComparison.Ordinal));
            if (!disk.IsReached)
            {
                break;
            }
        }
    }

    [Fact]
    public void A_step_that_fails_undoes_those_before_it_and_is_told()
    {
        for (var step = 1; ; step++)
        {
            Reset();
            var disk = new DyingDisk(step, isKill: false);
            var isDone = IsDone(disk);
            if (!disk.IsReached)
            {
                break;
            }

            Assert.Equal(isDone ? "new" : "old", StateOfFiles());
            PackageLock.ForWriting(Data).Dispose();
            Assert.Equal(isDone ? "new" : "old", StateOfFiles());
            Assert.Equal(isDone, File.Exists(Path.Combine(Texts, "t.txt")));
            Assert.Empty(Leftovers());
        }
    }

    [Fact]
    public void A_reader_puts_an_interrupted_change_back_or_reads_the_former_files_where_it_may_not()
    {
        WritePackage();
        LeaveHalfAChange();
        if (!OperatingSystem.IsWindows() && Environment.UserName != "root")
        {
            File.SetUnixFileMode(Data, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            Assert.Equal(["old", "old", "old"], Read());
            File.SetUnixFileMode(Data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            Assert.NotEmpty(Leftovers());
        }

        var former = Journal.FormerFiles(State);
        var redirected = PackageFolder.Read(Data, redirect: p => former.GetValueOrDefault(RealPath.Of(p), p));
        Assert.Equal(["old", "old", "old"], redirected.Tables.Select(t => t.Text));

        Assert.Equal(["old", "old", "old"], Read());
        Assert.Equal("old", StateOfFiles());
        Assert.Empty(Leftovers());
    }

    [Fact]
    public void A_file_edited_after_an_interrupted_change_is_kept_and_told()
    {
        LeaveHalfAChange();
        File.WriteAllText(PathOf("a.csv"), "edited by hand");

        Assert.Contains("edited", Assert.ThrowsAny<IOException>(() => PackageLock.ForWriting(Data)).Message, StringComparison.Ordinal);
        Assert.Equal("edited by hand", File.ReadAllText(PathOf("a.csv")));
    }

    [Fact]
    public void A_damaged_former_file_replaces_nothing()
    {
        LeaveHalfAChange();
        foreach (var former in Directory.EnumerateFiles(State.Path, "*.old"))
        {
            File.AppendAllText(former, "x");
        }

        var before = StateOfFiles();
        Assert.Contains("journal", Assert.ThrowsAny<IOException>(() => PackageLock.ForWriting(Data)).Message, StringComparison.Ordinal);
        Assert.Equal(before, StateOfFiles());
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("/etc/hostname")]
    [InlineData("sub/../../outside.txt")]
    public void A_journal_that_came_with_a_package_reaches_nothing_outside(string path)
    {
        File.WriteAllText(Path.Combine(_root.FullName, "outside.txt"), "mine");
        Directory.CreateDirectory(State.Path);
        File.WriteAllBytes(State.Of("0.old"), _old);
        File.WriteAllText(State.Journal, $$"""[["{{path}}","x","y"]]""");

        Assert.Contains("journal", Assert.ThrowsAny<IOException>(() => PackageLock.ForWriting(Data)).Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(_root.FullName, "outside.txt")));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("null")]
    [InlineData("""[["a.csv"]]""")]
    [InlineData("""[[null,null,null]]""")]
    public void A_damaged_journal_is_told(string journal)
    {
        Directory.CreateDirectory(State.Path);
        File.WriteAllText(State.Journal, journal);

        if (journal == "null")
        {
            PackageLock.ForWriting(Data).Dispose(); // the journal lists no files
            return;
        }

        Assert.ThrowsAny<IOException>(() => PackageLock.ForWriting(Data));
    }

    [Fact]
    public void A_read_only_file_leaves_everything_as_it_was()
    {
        File.SetAttributes(PathOf("b.csv"), FileAttributes.ReadOnly);

        Assert.ThrowsAny<IOException>(() => Change(Disk.Real));
        File.SetAttributes(PathOf("b.csv"), FileAttributes.Normal);
        Assert.Equal("old", StateOfFiles());
    }

    [Fact]
    public void A_file_that_was_changed_after_it_was_read_is_not_overwritten()
    {
        File.WriteAllText(PathOf("b.csv"), "newer");

        Assert.ThrowsAny<IOException>(() => Change(Disk.Real));
        Assert.Equal("old newer old", StateOfFiles());
    }

    [Fact]
    public void A_new_text_does_not_replace_one_that_is_there()
    {
        File.WriteAllText(Path.Combine(Texts, "t.txt"), "mine");

        Assert.ThrowsAny<IOException>(() => Change(Disk.Real));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Texts, "t.txt")));
        Assert.Equal("old", StateOfFiles());
    }

    [Fact]
    public void A_link_inside_the_package_stays_a_link_and_permissions_stay()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // Windows: creating links requires privileges, and there are no file modes
        }

        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        File.SetUnixFileMode(PathOf("a.csv"), Mode);
        File.CreateSymbolicLink(PathOf("link.csv"), PathOf("a.csv"));
        using var held = PackageLock.ForWriting(Data);

        PackageChange.Write(held, [], [new FileChange(PathOf("link.csv"), _old, _new)]);
        Assert.Equal("new", File.ReadAllText(PathOf("a.csv")));
        Assert.NotNull(new FileInfo(PathOf("link.csv")).LinkTarget);
        Assert.Equal(Mode, File.GetUnixFileMode(PathOf("a.csv")));
    }

    [Fact]
    public void Who_waits_is_told_for_whom_and_waits_no_longer_than_stated()
    {
        using var held = PackageLock.ForWriting(Data);
        var told = new List<string>();

        var failure = Assert.ThrowsAny<IOException>(() => PackageLock.ForWriting(Data, m => told.Add(m.ToString()), TimeSpan.FromSeconds(1.2)));
        Assert.Contains(Environment.ProcessId.ToString(CultureInfo.InvariantCulture), Assert.Single(told), StringComparison.Ordinal);
        Assert.Contains("nothing was changed", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Readers_read_together_and_keep_writers_out()
    {
        PackageLock.ForWriting(Data).Dispose();
        using var one = PackageLock.ForReading(State);
        using var other = PackageLock.ForReading(State);

        Assert.NotNull(other);
        Assert.ThrowsAny<IOException>(() => PackageLock.ForWriting(Data, tell: null, TimeSpan.Zero));
    }

    [Fact]
    public void A_folder_of_changes_that_is_a_link_is_refused_and_nothing_behind_it_goes()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // creating links requires privileges on Windows
        }

        File.WriteAllText(Path.Combine(Texts, "mine.old"), "mine");
        File.WriteAllText(Path.Combine(Texts, "lock"), string.Empty);
        Directory.CreateSymbolicLink(State.Path, Texts);

        Assert.Contains("is a link", Assert.ThrowsAny<IOException>(() => PackageLock.ForWriting(Data)).Message, StringComparison.Ordinal);
        Assert.Contains("is a link", Assert.ThrowsAny<IOException>(() => PackageLock.ForReading(State)).Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Texts, "mine.old")));
        Directory.Delete(State.Path);
        File.WriteAllText(State.Path, "x");
        Assert.Contains("is a file", Assert.ThrowsAny<IOException>(() => PackageLock.ForWriting(Data)).Message, StringComparison.Ordinal);
        File.Delete(State.Path);
    }

    [Fact]
    public void Git_ignores_what_is_kept_beside_the_data()
    {
        PackageLock.ForWriting(Data).Dispose();

        Assert.Equal("*\n", File.ReadAllText(State.Of(".gitignore")));
    }

    public void Dispose() => _root.Delete(recursive: true);

    private PackageLock Held() => PackageLock.ForWriting(Data) is var held && Directory.Exists(State.Path) ? held : throw new InvalidOperationException();

    private string PathOf(string relative) => Path.Combine(Data, relative);

    private void Reset()
    {
        foreach (var file in Tables())
        {
            File.WriteAllBytes(file, _old);
        }

        File.Delete(Path.Combine(Texts, "t.txt"));
        if (Directory.Exists(State.Path))
        {
            Directory.Delete(State.Path, recursive: true);
        }
    }

    private string[] Tables() => [PathOf("a.csv"), PathOf("b.csv"), PathOf("sub/c.csv")];

    private void Change(IDisk disk)
    {
        using var held = PackageLock.ForWriting(Data);
        PackageChange.Write(
            held.State,
            [new FileChange(Path.Combine(Texts, "t.txt"), null, Encoding.UTF8.GetBytes("text"))],
            [.. Tables().Select(t => new FileChange(t, _old, _new))],
            disk);
    }

    private bool IsDone(IDisk disk)
    {
        try
        {
            Change(disk);
            return true;
        }
        catch (Exception e) when (e is KilledException or IOException)
        {
            return false;
        }
    }

    private void LeaveHalfAChange()
    {
        for (var step = 1; StateOfFiles() != "new old old"; step++)
        {
            PackageLock.ForWriting(Data).Dispose();
            File.Delete(Path.Combine(Texts, "t.txt"));
            IsDone(new DyingDisk(step, isKill: true));
        }
    }

    private void WritePackage() => File.WriteAllText(PathOf("datapackage.json"), """
        {"resources":[{"name":"a","path":"a.csv","schema":{"fields":[{"name":"old","type":"string"}]}},
        {"name":"b","path":"b.csv","schema":{"fields":[{"name":"old","type":"string"}]}},
        {"name":"c","path":"sub/c.csv","schema":{"fields":[{"name":"old","type":"string"}]}}]}
        """);

    private IEnumerable<string> Read() => PackageReading.Read(Data).Tables.Select(t => t.Text);

    /// <summary>Returns the content of the tables: one word if it is the same in all.</summary>
    private string StateOfFiles() =>
        string.Join(' ', Tables().Select(File.ReadAllText)) switch
        {
            "old old old" => "old",
            "new new new" => "new",
            var mixed => mixed,
        };

    private string[] Leftovers() =>
        [
            .. Directory
                .EnumerateFiles(_root.FullName, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
                .Select(f => Path.GetRelativePath(_root.FullName, f).Replace('\\', '/'))
                .Where(f =>
                    f is not ("texts/t.txt" or "data/.kzkg/lock" or "data/.kzkg/owner" or "data/.kzkg/.gitignore" or "data/datapackage.json")
                    && !f.EndsWith(".csv", StringComparison.Ordinal)),
        ];
}
