using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace KzKgData.Reporting.Pages;

/// <summary>A page by its name in the folder of the report.</summary>
/// <param name="Name">The path from that folder.</param>
/// <param name="Component">What it is made by.</param>
/// <param name="Parameters">What that is given.</param>
internal sealed record PageOfReport(
    string Name,
    [property: DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)][DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] Type Component,
    ParameterView Parameters);

/// <summary>Renders pages one after the other into memory that is used again. Several renderers work side by side.</summary>
internal sealed class PageRenderer : IDisposable
{
    private static readonly SearchValues<char> _otherLineEnds = SearchValues.Create("\r\f\u0085\u2028\u2029");
    private static readonly ConcurrentBag<PageRenderer> _idle = [];

    private readonly ServiceProvider _services = new ServiceCollection().AddSingleton<HtmlEncoder>(Markup.Encoder).BuildServiceProvider();
    private readonly PageText _full = new();
    private readonly PageText _terse = new();
    private byte[] _bytes = [];

    private PageRenderer()
    {
    }

    /// <summary>Where the page is put together whose links lead to other pages.</summary>
    public ArrayBufferWriter<byte> Linked { get; } = new();

    /// <summary>A renderer that nobody else uses until it is disposed of.</summary>
    public static PageRenderer Rent() => _idle.TryTake(out var renderer) ? renderer : new PageRenderer();

    /// <summary>Lets others use the renderer.</summary>
    public void Dispose() => _idle.Add(this);

    /// <summary>A page as UTF-8, tersely; it stands there until the next one is rendered.</summary>
    public ReadOnlySpan<byte> Render(PageOfReport page)
    {
        RenderInFull(page);
        _terse.Clear();
        TerseHtml.Write(_full.Span, _terse);
        var most = Encoding.UTF8.GetMaxByteCount(_terse.Span.Length);
        if (_bytes.Length < most)
        {
            _bytes = new byte[most];
        }

        return _bytes.AsSpan(0, Encoding.UTF8.GetBytes(_terse.Span, _bytes));
    }

    /// <summary>A page with all its tags; it stands there until the next one is rendered.</summary>
    public ReadOnlySpan<char> RenderInFull(PageOfReport page)
    {
        _full.Clear();

        // A renderer of the framework keeps what it has rendered, so each page has its own. Nothing in a page waits for anything.
        using var renderer = new HtmlRenderer(_services, NullLoggerFactory.Instance);
        renderer
            .Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync(page.Component, page.Parameters).ConfigureAwait(true)).WriteHtmlTo(_full))
            .GetAwaiter()
            .GetResult();
        if (_full.Span.ContainsAny(_otherLineEnds))
        {
            var text = _full.Span.ToString().ReplaceLineEndings("\n");
            _full.Clear();
            _full.Write(text);
        }

        return _full.Span;
    }
}
