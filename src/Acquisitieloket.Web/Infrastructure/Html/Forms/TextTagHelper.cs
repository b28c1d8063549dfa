using Acquisitieloket.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Infrastructure.Html.Forms;

/// <summary>One line of text. <c>type="email"</c>, <c>"tel"</c> or <c>"password"</c> gives the right keyboard.</summary>
[HtmlTargetElement("al-text", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextTagHelper(IStringLocalizer<SharedTexts> texts) : FieldTagHelper(texts)
{
    public string Type { get; set; } = "text";

    /// <summary>As long as the answer: a postcode in a short box, a name in a full one.</summary>
    public FieldWidth Width { get; set; }

    private protected override TagBuilder Control(FieldState state)
    {
        var input = Element.Of("input", FieldWidths.Class("utrecht-textbox utrecht-textbox--html-input", Width)).Void()
            .With("id", state.Id).With("name", state.Name).With("type", Type);
        // A password is never sent back.
        return Tie(Type == "password" ? input : input.With("value", state.Value), state);
    }
}
