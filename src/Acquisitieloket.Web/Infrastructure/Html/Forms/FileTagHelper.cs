using Acquisitieloket.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Infrastructure.Html.Forms;

/// <summary>One or more files; the form needs <c>enctype="multipart/form-data"</c>.</summary>
[HtmlTargetElement("al-file", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileTagHelper(IStringLocalizer<SharedTexts> texts) : FieldTagHelper(texts)
{
    public bool Multiple { get; set; }

    private protected override TagBuilder Control(FieldState state) =>
        Tie(Element.Of("input", "utrecht-textbox utrecht-textbox--html-input").Void()
            .With("type", "file").With("id", state.Id).With("name", state.Name)
            .With("multiple", Multiple ? "multiple" : null), state);
}
