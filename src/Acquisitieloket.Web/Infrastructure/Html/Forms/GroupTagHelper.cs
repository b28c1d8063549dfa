using Acquisitieloket.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Infrastructure.Html.Forms;

/// <summary>A question with its answers below it, as a fieldset with a legend.</summary>
public abstract class GroupTagHelper(IStringLocalizer<SharedTexts> texts) : FieldTagHelper(texts)
{
    public IEnumerable<Choice> Choices { get; set; } = [];

    private protected abstract string InputType { get; }
    private protected abstract string InputClass { get; }

    private protected override TagBuilder Control(FieldState state)
    {
        var list = Element.Of("div", "al-choices");
        var index = 0;
        foreach (var choice in Choices) list.InnerHtml.AppendHtml(Answer(state, choice, index++));
        return list;
    }

    private protected override void Wrap(FieldState state, TagHelperOutput output, TagBuilder control)
    {
        output.Become("fieldset", "utrecht-form-fieldset utrecht-form-fieldset--html-fieldset"
            + (state.IsInvalid ? " utrecht-form-fieldset--invalid" : ""));
        var tied = Tie(new TagBuilder("fieldset"), state);
        if (tied.Attributes.TryGetValue("aria-describedby", out var ids)) output.Attributes.SetAttribute("aria-describedby", ids);
        output.Content
            .Add(Element.Of("legend", "utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend", Question()))
            .Add(HintOf(state)).Add(ErrorOf(state)).Add(control);
    }

    private TagBuilder Answer(FieldState state, Choice choice, int index)
    {
        // The first answer carries the field's own id, so that the error summary can lead there.
        var id = index == 0 ? state.Id : $"{state.Id}_{index}";
        var hintId = choice.Hint is null ? null : id + "-about";
        var input = Element.Of("input", InputClass).Void().With("type", InputType)
            .With("id", id).With("name", state.Name).With("value", choice.Value)
            // An answer that stands for none, such as "weet ik nog niet", is the answer of who gave none.
            .With("checked", state.Has(choice.Value) || (choice.Value.Length == 0 && state.Value.Length == 0) ? "checked" : null)
            .With("aria-describedby", hintId)
            .With("aria-invalid", state.IsInvalid ? "true" : null);
        var label = Element.Of("label", $"utrecht-form-label utrecht-form-label--{InputType}", choice.Text).With("for", id);
        var hint = choice.Hint is null ? null : Element.Of("span", "al-choice__hint", choice.Hint).With("id", hintId);
        return Element.Of("div", "al-choice", input, Element.Of("span", "al-choice__text", label, hint));
    }
}
