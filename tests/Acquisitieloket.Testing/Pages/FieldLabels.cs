using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Acquisitieloket.Testing.Pages;

/// <summary>A control with the words by which a person knows it.</summary>
internal sealed record LabelledField(string Label, string? Question, IHtmlElement Control);

internal static class FieldLabels
{
    /// <summary>
    /// All labelled controls of a form. The mark of optional fields is no part of the label; the question is the
    /// legend of the nearest fieldset.
    /// </summary>
    public static IEnumerable<LabelledField> In(IHtmlFormElement form) =>
        form.QuerySelectorAll<IHtmlLabelElement>("label")
            .Where(label => label.Control is not null)
            .Select(label => new LabelledField(TextOf(label), QuestionOf(label), label.Control!));

    private static string? QuestionOf(IElement label) =>
        label.Closest("fieldset")?.QuerySelector("legend") is { } legend ? TextOf(legend) : null;

    private static string TextOf(IElement element) => Words.Of(string.Concat(
        element.ChildNodes.Where(node => node is not IElement { ClassName: "al-optional" } and not IHtmlInputElement)
            .Select(node => node.TextContent)));
}
