using Acquisitieloket.Web.Features.Shared;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Infrastructure.Html.Forms;

/// <summary>One of a few.</summary>
[HtmlTargetElement("al-radios", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RadiosTagHelper(IStringLocalizer<SharedTexts> texts) : GroupTagHelper(texts)
{
    private protected override string InputType => "radio";
    private protected override string InputClass => "utrecht-radio-button utrecht-radio-button--html-input";
}
