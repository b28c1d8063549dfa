using Acquisitieloket.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Infrastructure.Html.Forms;

/// <summary>Several lines of text.</summary>
[HtmlTargetElement("al-textarea", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextareaTagHelper(IStringLocalizer<SharedTexts> texts) : FieldTagHelper(texts)
{
    public int Rows { get; set; } = 5;

    private protected override TagBuilder Control(FieldState state) =>
        // The first line break after <textarea> is dropped by browsers, so one is written that may be dropped.
        Tie(Element.Of("textarea", "utrecht-textarea utrecht-textarea--html-textarea", "\n" + state.Value)
            .With("id", state.Id).With("name", state.Name).With("rows", Rows.ToString()), state);
}
