using Acquisitieloket.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Infrastructure.Html.Forms;

/// <summary>A day; the browser's own date field, which sends yyyy-MM-dd in every language.</summary>
[HtmlTargetElement("al-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateTagHelper(IStringLocalizer<SharedTexts> texts) : FieldTagHelper(texts)
{
    private protected override TagBuilder Control(FieldState state) =>
        Tie(Element.Of("input", "utrecht-textbox utrecht-textbox--html-input al-width--short").Void()
            .With("type", "date").With("id", state.Id).With("name", state.Name).With("value", state.Value), state);
}
