using System.Buffers;
using System.Collections.Concurrent;

namespace KzKgData.Reporting.Pages;

/// <summary>A page of the report.</summary>
/// <param name="Name">The path, relative to the folder of the report.</param>
/// <param name="Context">The context of its components.</param>
/// <param name="Component">The root component.</param>
internal sealed record PageOfReport(string Name, PageContext Context, PageComponent Component)
{
    /// <summary>The ids in the page that other pages link to; null if they are known only after rendering.</summary>
    public IReadOnlyCollection<string>? Ids { get; init; }
}

/// <summary>Renders pages into reused buffers. Several renderers can work in parallel.</summary>
internal sealed class PageRenderer : IDisposable
{
    private const int LargestKept = 1024 * 1024; // characters

    private static readonly SearchValues<char> _otherLineEnds = SearchValues.Create("\r\f\u0085\u2028\u2029");
    private static readonly ConcurrentBag<PageRenderer> _idle = [];

    private readonly PageText _full = new();
    private readonly TreeWriter _writer;

    private PageRenderer() => _writer = new TreeWriter(_full);

    /// <summary>A buffer for the file of the page.</summary>
    public byte[] Buffer { get; } = new byte[64 * 1024];

    /// <summary>Rents a renderer from the pool.</summary>
    public static PageRenderer Rent() => _idle.TryTake(out var renderer) ? renderer : new PageRenderer();

    /// <summary>Returns the renderer to the pool, unless an unusually long page has made its buffers large.</summary>
    public void Dispose()
    {
        if (_full.Capacity <= LargestKept)
        {
            _idle.Add(this);
        }
    }

    /// <summary>Renders a page, minified. The span is valid until the next page is rendered.</summary>
    public ReadOnlySpan<char> Render(PageOfReport page)
    {
        RenderInFull(page);
        return _full.Span[..TerseHtml.Minify(_full.Span)];
    }

    /// <summary>Renders a page with all its tags. The span is valid until the next page is rendered.</summary>
    public ReadOnlySpan<char> RenderInFull(PageOfReport page)
    {
        _full.Clear();
        _writer.Write(page.Context, page.Component);
        if (_full.Span.ContainsAny(_otherLineEnds))
        {
            var text = _full.Span.ToString().ReplaceLineEndings("\n");
            _full.Clear();
            _full.Write(text);
        }

        return _full.Span;
    }
}
