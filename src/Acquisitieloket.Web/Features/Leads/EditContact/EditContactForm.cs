using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Web.Features.Shared.Answers;

namespace Acquisitieloket.Web.Features.Leads.EditContact;

/// <summary>Contact and company to be corrected; the names of the fields are those of the enquiry.</summary>
public sealed class EditContactForm
{
    /// <summary>Where the answers stand in the form.</summary>
    public const string Prefix = "Form.";

    public ContactFields Contact { get; set; } = new();
    public CompanyFields Company { get; set; } = new();
    /// <summary>What was stored when the form was shown, to see what others changed meanwhile.</summary>
    public string? Seen { get; set; }

    public static EditContactForm Of(CorrectData data, string seen) => new()
    {
        Contact = new()
        {
            Name = data.Contact.Name, Role = data.Contact.Role, Email = data.Contact.Email, Phone = data.Contact.Phone,
            Language = data.Contact.Language, PreferredChannel = data.Contact.PreferredChannel,
        },
        Company = new()
        {
            Name = data.CompanyName, KvkNumber = data.KvkNumber, ForeignRegister = data.ForeignRegister, Website = data.Website,
            City = data.City,
        },
        Seen = seen,
    };

    /// <summary>What was typed as the answers of an enquiry, tidied, so that the same rules judge it.</summary>
    public EnquiryAnswers Answers(KnownData known)
    {
        var blank = BlankAnswers.In("nl");
        return TidyAnswers.Of(blank with
        {
            Contact = new()
            {
                Name = Contact.Name ?? "", Role = Contact.Role, Email = Contact.Email ?? "", Phone = Contact.Phone,
                Language = Contact.Language ?? known.Data.Contact.Language, PreferredChannel = Contact.PreferredChannel,
            },
            Company = new()
            {
                Name = Company.Name ?? "", Country = known.Country, KvkNumber = Company.KvkNumber,
                ForeignRegister = Company.ForeignRegister, Website = Company.Website, City = Company.City,
            },
        });
    }
}

public sealed class ContactFields
{
    [Display(Name = "Naam")] public string? Name { get; set; }
    [Display(Name = "Functie")] public string? Role { get; set; }
    [Display(Name = "E-mailadres")] public string? Email { get; set; }
    [Display(Name = "Telefoonnummer")] public string? Phone { get; set; }
    [Display(Name = "Taal van het bedrijf")] public string? Language { get; set; }
    [Display(Name = "Liefst bereikbaar per")] public ContactChannel? PreferredChannel { get; set; }
}

public sealed class CompanyFields
{
    [Display(Name = "Bedrijf")] public string? Name { get; set; }
    [Display(Name = "KvK-nummer")] public string? KvkNumber { get; set; }
    [Display(Name = "Registratienummer")] public string? ForeignRegister { get; set; }
    [Display(Name = "Website")] public string? Website { get; set; }
    [Display(Name = "Plaats")] public string? City { get; set; }
}

/// <summary>The form, what is known, and what others changed since the form was shown.</summary>
public sealed record EditContactPage(EditContactForm Form, KnownData Known)
{
    public IReadOnlyList<OthersCorrection> Others { get; init; } = [];
}

/// <summary>A fact that someone else changed, and when (UTC).</summary>
public sealed record OthersCorrection(CorrectedChange Change, string By, DateTime? At);
