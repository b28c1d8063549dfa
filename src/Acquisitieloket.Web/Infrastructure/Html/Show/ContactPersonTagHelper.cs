using Acquisitieloket.Core.Languages;
using Acquisitieloket.Web.Infrastructure.Languages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Acquisitieloket.Web.Infrastructure.Html.Show;

/// <summary>The person who helps: a face or initials, name, phone and mail, always in this form.</summary>
[HtmlTargetElement("al-contact-person", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ContactPersonTagHelper : TagHelper
{
    public string Name { get; set; } = "";

    /// <summary>The job title, such as "Accountmanager logistiek".</summary>
    public string? Job { get; set; }

    /// <summary>What this person is to the reader, such as "Uw contactpersoon, gemeente Borne".</summary>
    public string? Role { get; set; }

    /// <summary>Address of a photo on this site.</summary>
    public string? Photo { get; set; }

    /// <summary>As typed; shown and dialled as a number of the country (ISO 3166-1) unless it says another.</summary>
    public string? Phone { get; set; }
    public string Country { get; set; } = "NL";
    public string? Mail { get; set; }

    /// <summary>Where what is known of this person is changed; nowhere when it is empty.</summary>
    public string? ChangeHref { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div", "al-person");
        output.Content.Add(Face()).Add(Element.Of("div", "al-person__body",
            Element.Of("span", "al-person__name", Name),
            string.IsNullOrWhiteSpace(Job) ? null : Element.Of("span", "al-person__role", Job),
            Role is null ? null : Element.Of("span", "al-person__role", Role),
            Element.Of("span", "al-person__ways", Call(Phone), string.IsNullOrWhiteSpace(Mail) ? null : MailTagHelper.Link(Mail)),
            string.IsNullOrEmpty(ChangeHref) ? null : Element.Of("a", "al-person__change", "Aanpassen", Element.Of("span", "al-hidden", $": {Name}")).With("href", ChangeHref)));
    }

    // A view hands over nothing as an empty text.
    private TagBuilder Face() => string.IsNullOrEmpty(Photo)
        ? Element.Of("span", "al-person__face al-person__initials", Initials(Name)).With("aria-hidden", "true")
        : Element.Of("img", "al-person__face").Void().With("src", Photo).With("alt", "").With("width", "64").With("height", "64");

    private TagBuilder? Call(string? phone) => string.IsNullOrWhiteSpace(phone) ? null
        : Element.Of("a", null, PhoneNumber.Written(phone, Language.Current, Country)).With("href", "tel:" + PhoneNumber.Dialled(phone, Country));

    /// <summary>First letters of the first and the last word, so that "Jan van der Berg" is JB.</summary>
    internal static string Initials(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length switch
        {
            0 => "",
            1 => words[0][..1].ToUpperInvariant(),
            _ => string.Concat(words[0][..1], words[^1][..1]).ToUpperInvariant(),
        };
    }
}
