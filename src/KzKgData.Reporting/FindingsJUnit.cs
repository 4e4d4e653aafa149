using System.Text;
using System.Xml;
using KzKgData.Reporting.Writing;
using KzKgData.Verification;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;

namespace KzKgData.Reporting;

/// <summary>Writes the result of a verification as JUnit XML, which build servers accept as a test report.</summary>
public static class FindingsJUnit
{
    // A finding about many facts is written in full only in the test case of the first one, and a test case contains at most this many findings.
    private const int MostFindings = 50;
    private const int LongestElsewhere = 200;

    /// <summary>
    /// Writes one test suite per rule and one test case per fact as UTF-8 without a byte order mark; lines end with <c>\n</c>,
    /// and there are no times. A finding that is about no fact belongs to a test case named after the file. In the
    /// test cases of its other facts a finding is cut to 200 characters. A test case has at most 50 findings and the number of those omitted.
    /// </summary>
    /// <param name="result">The result of the verification.</param>
    /// <param name="output">The output; it stays open.</param>
    /// <param name="options">The minimum severity of an open finding that fails a test case; milder and settled findings become its output.</param>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public static void Write(VerificationResult result, Stream output, FindingsOptions options)
    {
        var suites = Suites(result, options.FailOn);
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
            CloseOutput = false,
        };
        using (var xml = XmlWriter.Create(output, settings))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "kzkg check");
            WriteCounts(xml, suites.SelectMany(s => s.Cases).ToArray());
            foreach (var (rule, cases) in suites)
            {
                xml.WriteStartElement("testsuite");
                xml.WriteAttributeString("name", $"{rule.Id} {rule.Title}");
                WriteCounts(xml, cases);
                foreach (var testCase in cases)
                {
                    WriteCase(xml, rule, testCase);
                }

                if (result.SetAside.Count > 0 && rule.Id == UnfitExclusion.Id)
                {
                    xml.WriteElementString("system-out", string.Join('\n', result.SetAside.Select(a => VisibleText.Of($"set aside: {a.Place}: {a}"))));
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        output.WriteByte((byte)'\n');
    }

    private static List<(RuleDescriptor Rule, TestCase[] Cases)> Suites(VerificationResult result, Severity failOn)
    {
        var findings = result.Findings.ToLookup(f => f.RuleId, StringComparer.Ordinal);
        var notRun = result.NotRun.ToDictionary(n => n.RuleId, n => n.Why, StringComparer.Ordinal);
        var facts = result.Dataset.Facts.Select(f => f.Id).ToArray();
        var suites = new List<(RuleDescriptor Rule, TestCase[] Cases)>(RuleCatalog.All.Count);
        foreach (var rule in RuleCatalog.All.Select(r => r.Descriptor))
        {
            var named = findings[rule.Id]
                .SelectMany(f => (f.Facts.Count > 0 ? f.Facts : [f.Place.Path]).Select(n => (Name: n, Finding: f)))
                .ToLookup(n => n.Name, n => n.Finding, StringComparer.Ordinal);
            var names = facts.Concat(named.Select(n => n.Key)).Distinct(StringComparer.Ordinal); // facts first: a finding may name a fact that does not exist
            suites.Add((rule, [.. names.Select(n => new TestCase(n, [.. named[n]], failOn, notRun.GetValueOrDefault(rule.Id)))]));
        }

        return suites;
    }

    private static void WriteCounts(XmlWriter xml, TestCase[] cases)
    {
        Count("tests", cases.Length);
        Count("failures", cases.Count(c => c.Failures.Any()));
        Count("errors", 0);
        Count("skipped", cases.Count(c => c.WhySkipped is not null));

        void Count(string name, int count) => xml.WriteAttributeString(name, count.ToString(CultureInfo.InvariantCulture));
    }

    private static void WriteCase(XmlWriter xml, RuleDescriptor rule, TestCase testCase)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", rule.Id);
        xml.WriteAttributeString("name", VisibleText.Of(testCase.Name));
        if (testCase.WhySkipped is { } why)
        {
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString("message", VisibleText.Of(why));
            xml.WriteEndElement();
        }

        // Many readers accept only one failure per test case, so all failures are written as one.
        if (testCase.Failures.FirstOrDefault() is { } first)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", Names.Of(first.Severity));
            xml.WriteAttributeString("message", VisibleText.Of(MessageOf(first, testCase.Name)));
            xml.WriteString(LinesOf(testCase.Failures, testCase.Name));
            xml.WriteEndElement();
        }

        if (testCase.Remarks.Any())
        {
            xml.WriteElementString("system-out", LinesOf(testCase.Remarks, testCase.Name));
        }

        xml.WriteEndElement();
    }

    private static string LinesOf(IEnumerable<Finding> findings, string fact)
    {
        var all = findings.ToArray();
        var lines = all.Take(MostFindings).Select(f => LineOf(f, fact));
        return string.Join(
            '\n',
            all.Length > MostFindings
                ? lines.Append(FormattableString.Invariant($"{all.Length - MostFindings} more left out here; kzkg check tells them"))
                : lines);
    }

    private static string MessageOf(Finding finding, string fact) =>
        finding.Facts.Count < 2 || finding.Facts[0] == fact || finding.Message.Length <= LongestElsewhere
            ? finding.Message
            : $"{finding.Message.AsSpan(0, LongestElsewhere)}… (in full for {finding.Facts[0]})";

    private static string LineOf(Finding finding, string fact)
    {
        var status = finding.Status == FindingStatus.Open ? string.Empty : $" [{Names.Of(finding.Status)}]";
        return VisibleText.Of($"{finding.Place}: {Names.Of(finding.Severity)} {finding.RuleId}{status}: {MessageOf(finding, fact)}");
    }

    private sealed record TestCase(string Name, Finding[] Findings, Severity FailOn, string? WhyNotRun)
    {
        public IEnumerable<Finding> Failures => Findings.Where(IsFailure);

        public IEnumerable<Finding> Remarks => Findings.Where(f => !IsFailure(f));

        public string? WhySkipped => Findings.Length == 0 ? WhyNotRun : null;

        private bool IsFailure(Finding finding) => finding.Status == FindingStatus.Open && finding.Severity <= FailOn;
    }
}
