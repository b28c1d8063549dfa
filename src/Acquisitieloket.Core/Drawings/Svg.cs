using System.Globalization;
using System.Net;
using System.Text;

namespace Acquisitieloket.Core.Drawings;

/// <summary>A drawing that is written shape by shape, with an alternative text for those who do not see it.</summary>
public sealed class Svg
{
    private readonly StringBuilder shapes = new();
    private readonly string head;

    /// <param name="width">Units of the drawing; the page decides how large they become.</param>
    /// <param name="height">The same units.</param>
    /// <param name="kind">The class by which a style sheet knows the drawing; each shape has one too.</param>
    /// <param name="alternative">What it shows, in the language of the reader.</param>
    public Svg(double width, double height, string kind, string alternative) =>
        head = Of($"<svg class=\"{kind}\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{Text(alternative)}\">");

    public Svg Line(double x1, double y1, double x2, double y2, string kind) =>
        Add($"<line class=\"{kind}\" x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\"/>");

    public Svg Path(IEnumerable<(double X, double Y)> points, string kind)
    {
        var line = string.Join(" ", points.Select(p => Of($"{p.X:0.##},{p.Y:0.##}")));
        return Add($"<polyline class=\"{kind}\" points=\"{line}\"/>");
    }

    /// <summary>A closed shape.</summary>
    public Svg Shape(IEnumerable<(double X, double Y)> corners, string kind) =>
        Add($"<polygon class=\"{kind}\" points=\"{string.Join(" ", corners.Select(p => Of($"{p.X:0.##},{p.Y:0.##}")))}\"/>");

    public Svg Dot(double x, double y, double radius, string kind) =>
        Add($"<circle class=\"{kind}\" cx=\"{x:0.##}\" cy=\"{y:0.##}\" r=\"{radius:0.##}\"/>");

    public Svg Box(double x, double y, double width, double height, string kind, double round = 0) =>
        Add($"<rect class=\"{kind}\" x=\"{x:0.##}\" y=\"{y:0.##}\" width=\"{width:0.##}\" height=\"{height:0.##}\" rx=\"{round}\"/>");

    /// <param name="anchor">start, middle or end.</param>
    public Svg Label(double x, double y, string text, string kind, string anchor = "start") =>
        Add($"<text class=\"{kind}\" x=\"{x:0.##}\" y=\"{y:0.##}\" text-anchor=\"{anchor}\">{Text(text)}</text>");

    public override string ToString() => $"{head}{shapes}</svg>";

    private Svg Add(FormattableString shape)
    {
        shapes.Append(Of(shape));
        return this;
    }

    private static string Of(FormattableString shape) => shape.ToString(CultureInfo.InvariantCulture);

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
