using Acquisitieloket.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Infrastructure.Html.Forms;

/// <summary>One of many. Up to about six answers a radio group reads better.</summary>
[HtmlTargetElement("al-select", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectTagHelper(IStringLocalizer<SharedTexts> texts) : FieldTagHelper(texts)
{
    public IEnumerable<Choice> Choices { get; set; } = [];

    /// <summary>The first, empty answer, such as "Alle fasen"; without it the reader is asked to choose.</summary>
    public string? Empty { get; set; }

    public FieldWidth Width { get; set; }

    private protected override TagBuilder Control(FieldState state)
    {
        var select = Element.Of("select", FieldWidths.Class("utrecht-select utrecht-select--html-select", Width))
            .With("id", state.Id).With("name", state.Name);
        select.InnerHtml.AppendHtml(Option("", Empty ?? Texts["Choose"], state.Value.Length == 0));
        foreach (var choice in Choices) select.InnerHtml.AppendHtml(Option(choice.Value, choice.Text, state.Has(choice.Value)));
        return Tie(select, state);
    }

    private static TagBuilder Option(string value, string text, bool selected) =>
        Element.Of("option", null, text).With("value", value).With("selected", selected ? "selected" : null);
}
