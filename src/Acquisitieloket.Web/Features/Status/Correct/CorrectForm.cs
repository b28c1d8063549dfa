using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;

namespace Acquisitieloket.Web.Features.Status.Correct;

/// <summary>Contact and company to be corrected; the names of the fields are those of the enquiry.</summary>
public sealed class CorrectForm
{
    public CorrectContact Contact { get; set; } = new();
    public CorrectCompany Company { get; set; } = new();
    public string? Remark { get; set; }

    public static CorrectForm Of(CorrectData data) => new()
    {
        Contact = new()
        {
            Name = data.Contact.Name, Role = data.Contact.Role, Email = data.Contact.Email, Phone = data.Contact.Phone,
            PreferredChannel = data.Contact.PreferredChannel,
        },
        Company = new() { Name = data.CompanyName, Website = data.Website, City = data.City },
    };

    /// <summary>The answers of an enquiry with these corrections in it, tidied, so that the same rules judge them.</summary>
    public EnquiryAnswers In(EnquiryAnswers asked) => TidyAnswers.Of(asked with
    {
        Contact = asked.Contact with
        {
            Name = Contact.Name ?? "",
            Role = Contact.Role,
            Email = Contact.Email ?? "",
            Phone = Contact.Phone,
            PreferredChannel = Contact.PreferredChannel,
        },
        Company = asked.Company with { Name = Company.Name ?? "", Website = Company.Website, City = Company.City },
    });
}

public sealed class CorrectContact
{
    public string? Name { get; set; }
    public string? Role { get; set; }
    public string? Email { get; set; }
    public string? Phone { get; set; }
    public ContactChannel? PreferredChannel { get; set; }
}

public sealed class CorrectCompany
{
    public string? Name { get; set; }
    public string? Website { get; set; }
    public string? City { get; set; }
}
