using System.Net;
using Acquisitieloket.Web.Features.Shared;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Infrastructure.Html.Forms;

/// <summary>What every field has: label, mark when optional, hint, error, and their ties to the control.</summary>
public abstract class FieldTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    /// <summary>The property of the form; name, value and errors follow from it.</summary>
    [HtmlAttributeName("for")]
    public ModelExpression For { get; set; } = null!;

    /// <summary>The question. Without it the property's display name is asked.</summary>
    public string? Label { get; set; }

    /// <summary>One short sentence that helps to answer, or says why we ask.</summary>
    public string? Hint { get; set; }

    /// <summary>The field may stay empty. Required fields carry no mark.</summary>
    public bool Optional { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    protected IStringLocalizer<SharedTexts> Texts => texts;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = FieldState.Of(ViewContext, For, texts);
        var control = Control(state);
        MoveAttributes(output, control);
        Wrap(state, output, control);
    }

    /// <summary>The input itself; <see cref="Tie"/> adds what connects it to hint and error.</summary>
    private protected abstract TagBuilder Control(FieldState state);

    private protected virtual void Wrap(FieldState state, TagHelperOutput output, TagBuilder control)
    {
        output.Become("div", state.IsInvalid ? "utrecht-form-field utrecht-form-field--invalid" : "utrecht-form-field");
        output.Content
            .Add(Element.Of("label", "utrecht-form-label utrecht-form-field__label", Question()).With("for", state.Id))
            .Add(HintOf(state))
            .Add(ErrorOf(state))
            .Add(Dressed(control));
    }

    /// <summary>What stands around the control itself, such as a unit.</summary>
    private protected virtual IHtmlContent Dressed(TagBuilder control) => control;

    private protected IHtmlContent Question()
    {
        var question = new HtmlContentBuilder().Add(Label ?? For.Metadata.GetDisplayName());
        return Optional ? question.Add(" ").Add(Element.Of("span", "al-optional", texts["Optional"].Value)) : question;
    }

    private protected TagBuilder? HintOf(FieldState state) => Hint is null
        ? null
        : Element.Of("div", "utrecht-form-field-description", Hint).With("id", state.HintId);

    private protected static TagBuilder? ErrorOf(FieldState state) => state.IsInvalid
        ? Element.Of("div", "utrecht-form-field-error-message", string.Join(" ", state.Errors)).With("id", state.ErrorId)
        : null;

    private protected TagBuilder Tie(TagBuilder control, FieldState state)
    {
        var described = string.Join(" ", new[] { Hint is null ? null : state.HintId, state.IsInvalid ? state.ErrorId : null }
            .OfType<string>());
        return control
            .With("aria-describedby", described.Length > 0 ? described : null)
            .With("aria-invalid", state.IsInvalid ? "true" : null);
    }

    // What the view writes and no property takes (autocomplete, inputmode, rows …) belongs to the control.
    private static void MoveAttributes(TagHelperOutput output, TagBuilder control)
    {
        foreach (var attribute in output.Attributes)
            control.Attributes[attribute.Name] = Plain(attribute.Value);
        output.Attributes.Clear();
    }

    // Razor encoded what stands in quotes already, and the control encodes what it writes.
    private static string Plain(object? value) => value is HtmlString html ? WebUtility.HtmlDecode(html.Value) ?? "" : $"{value}";
}
