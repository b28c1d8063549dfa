using Acquisitieloket.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Infrastructure.Html.Forms;

/// <summary>One yes; binds to a bool. A hidden "false" goes with it, so that an unticked box is told from no box at all.</summary>
[HtmlTargetElement("al-checkbox", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckboxTagHelper(IStringLocalizer<SharedTexts> texts) : FieldTagHelper(texts)
{
    private protected override TagBuilder Control(FieldState state) =>
        Tie(Element.Of("input", "utrecht-checkbox utrecht-checkbox--html-input").Void()
            .With("type", "checkbox").With("id", state.Id).With("name", state.Name).With("value", "true")
            .With("checked", state.Has("true") ? "checked" : null), state);

    private protected override void Wrap(FieldState state, TagHelperOutput output, TagBuilder control)
    {
        output.Become("div", state.IsInvalid ? "utrecht-form-field utrecht-form-field--invalid" : "utrecht-form-field");
        var label = Element.Of("label", "utrecht-form-label utrecht-form-label--checkbox", Question()).With("for", state.Id);
        output.Content
            .Add(ErrorOf(state))
            .Add(Element.Of("div", "al-choice", control, Element.Of("div", "al-choice__text", label, HintOf(state))))
            .Add(new TagBuilder("input").Void().With("type", "hidden").With("name", state.Name).With("value", "false"));
    }
}
