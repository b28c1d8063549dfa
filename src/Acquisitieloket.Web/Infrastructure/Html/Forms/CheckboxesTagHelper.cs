using Acquisitieloket.Web.Features.Shared;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Infrastructure.Html.Forms;

/// <summary>Any number of a few; binds to a list.</summary>
[HtmlTargetElement("al-checkboxes", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckboxesTagHelper(IStringLocalizer<SharedTexts> texts) : GroupTagHelper(texts)
{
    private protected override string InputType => "checkbox";
    private protected override string InputClass => "utrecht-checkbox utrecht-checkbox--html-input";
}
