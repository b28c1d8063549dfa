using Acquisitieloket.Web.Features.Shared;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Infrastructure.Html.Forms;

/// <summary>
/// A number with its unit. A text box with a numeric keyboard, because <c>type="number"</c> swallows what was pasted and
/// changes by scrolling; the binder accepts points, commas and spaces as the reader's language writes them.
/// </summary>
[HtmlTargetElement("al-number", TagStructure = TagStructure.WithoutEndTag)]
public sealed class NumberTagHelper(IStringLocalizer<SharedTexts> texts) : FieldTagHelper(texts)
{
    /// <summary>m², ha, kVA, €: shown behind the box and read as part of the question.</summary>
    public string? Unit { get; set; }

    private protected override TagBuilder Control(FieldState state)
    {
        var whole = For.Metadata.UnderlyingOrModelType;
        var mode = whole == typeof(int) || whole == typeof(long) ? "numeric" : "decimal";
        return Tie(Element.Of("input", "utrecht-textbox utrecht-textbox--html-input al-width--short").Void()
            .With("type", "text").With("inputmode", mode).With("autocomplete", "off")
            .With("id", state.Id).With("name", state.Name).With("value", state.Value), state);
    }

    private protected override IHtmlContent Dressed(TagBuilder control)
    {
        if (Unit is null) return control;
        var unitId = control.Attributes["id"] + "-unit";
        control.With("aria-describedby", control.Attributes.TryGetValue("aria-describedby", out var ids) ? $"{ids} {unitId}" : unitId);
        return Element.Of("div", "al-unit", control, Element.Of("span", "al-unit__name", Unit).With("id", unitId));
    }
}
