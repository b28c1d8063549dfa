using System.Text;

namespace Acquisitieloket.Core.Drawings.Charts;

/// <summary>
/// The frame of a chart: an SVG element with a title and a description, in which shapes are written one by one. It takes its ink from
/// the page around it, so that it is read on light, on dark and on paper, and runs nothing.
/// </summary>
/// <param name="id">Keeps what charts on one page refer to apart.</param>
/// <param name="leads">Whether parts of it lead somewhere: those who do not see it must find these.</param>
internal sealed class Chart(string id, string title, string description, double width, double height, bool leads = false)
{
    private readonly StringBuilder shapes = new();

    /// <summary>A shape, in which every value is encoded.</summary>
    public Chart Add(FormattableString shape) => Add(new Raw(Markup.Of(shape)));

    public Chart Add(Raw shape)
    {
        shapes.Append(shape.Written);
        return this;
    }

    /// <param name="anchor">start, middle or end.</param>
    /// <param name="strong">For what is read first.</param>
    public Chart Label(double x, double y, string text, double size = 13, string anchor = "start", bool strong = false) =>
        Add($"<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" text-anchor=\"{anchor}\"{(strong ? new Raw(" font-weight=\"600\"") : null)} fill=\"currentColor\">{text}</text>");

    /// <summary>A thin line from one place to another.</summary>
    public Chart Rule(double x1, double y1, double x2, double y2, double strength = 0.35) =>
        Add($"<path d=\"M{x1} {y1}L{x2} {y2}\" stroke=\"currentColor\" stroke-opacity=\"{strength}\"/>");

    /// <summary>A shape that says what it is to who points at it, and leads where it is given an address.</summary>
    public Chart Part(Raw shape, string said, string? href) => href is null
        ? Add(new Raw(shape.Written.Replace("/>", Markup.Of($"><title>{said}</title></rect>"))))
        : Add($"<a href=\"{href}\" aria-label=\"{said}\">{new Raw(shape.Written.Replace("/>", Markup.Of($"><title>{said}</title></rect>")))}</a>");

    public override string ToString() => Markup.Of(
        $"<svg class=\"al-chart\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"{(leads ? "group" : "img")}\" aria-labelledby=\"{id}-title {id}-description\"><title id=\"{id}-title\">{title}</title><desc id=\"{id}-description\">{description}</desc>{new Raw(shapes.ToString())}</svg>");
}
