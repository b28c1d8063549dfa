using System.Linq.Expressions;
using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;

namespace Acquisitieloket.Core.Assignment.Trial;

/// <summary>A lead as the trial looks at it: what was asked then and who got it first.</summary>
internal sealed record PastLead
{
    public required long Id { get; init; }
    public required string Reference { get; init; }
    public required DateTime At { get; init; }
    public required DateTime? ClosedAt { get; init; }
    public required long FirstContactPersonId { get; init; }
    public required AssignmentRule AssignedBy { get; init; }
    public required long CompanyId { get; init; }
    public required DateTime CompanySince { get; init; }
    public required long? AccountManagerId { get; init; }
    public required EnquiryAnswers Answers { get; init; }
    public required string Language { get; init; }

    public static Expression<Func<Lead, PastLead>> Read { get; } = l => new PastLead
    {
        Id = l.Id, Reference = l.Reference, At = l.FirstAssignedAt, ClosedAt = l.ClosedAt,
        FirstContactPersonId = l.FirstContactPersonId, AssignedBy = l.AssignedBy,
        CompanyId = l.CompanyId, CompanySince = l.Company!.CreatedAt, AccountManagerId = l.Company.AccountManagerId,
        Answers = l.Enquiry!.Answers, Language = l.Enquiry.Language,
    };

    public bool OnBehalf => Answers.Company.Situation == CompanySituation.OnBehalf;

    /// <summary>The sender's own mail domain, when the company can be known by it.</summary>
    public string? MailDomain => OnBehalf ? null : OwnMailDomain.Of(Answers.Contact.Email);
}
