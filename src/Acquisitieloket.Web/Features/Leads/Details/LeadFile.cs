using System.Linq.Expressions;
using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;

namespace Acquisitieloket.Web.Features.Leads.Details;

/// <summary>What stands on the page of the lead itself and of those around it.</summary>
public sealed record LeadFile
{
    public required string Description { get; init; }
    public required Requirements Requirements { get; init; }
    public required EnquiryAnswers Answers { get; init; }
    public required FurtherAnswers? Further { get; init; }
    public required Segment Segment { get; init; }
    public required Cluster Cluster { get; init; }
    public required string Language { get; init; }
    public required Channel Channel { get; init; }
    public required string? CodeName { get; init; }
    public required DateTime CreatedAt { get; init; }
    public required DateTime StageSince { get; init; }
    public required DateTime? ClosedAt { get; init; }
    public required DateOnly? WakeUpOn { get; init; }
    /// <summary>Since when it waits for its contact person to accept it, UTC; null when it does not.</summary>
    public required DateTime? ForwardedAt { get; init; }
    public required string? OutcomeReason { get; init; }
    public required LeadOutcome Outcome { get; init; }
    public required string? EstablishedSite { get; init; }
    /// <summary>Since when the company wants to hear when something fits, UTC; null without its yes.</summary>
    public required DateTime? OfferConsentAt { get; init; }
    public required string AssignmentReason { get; init; }
    public required string Department { get; init; }
    public required string PersonName { get; init; }
    /// <summary>When the contact person is away, and who stands in; without a first day: not known to be away.</summary>
    public required DateOnly? PersonAbsentFrom { get; init; }
    public required DateOnly? PersonAbsentUntil { get; init; }
    public required long? DeputyId { get; init; }
    public required string? Deputy { get; init; }
    /// <summary>For whom the contact person keeps the lead until that colleague is back.</summary>
    public required string? StandsInFor { get; init; }
    public required string? PersonTitle { get; init; }
    public required string? PersonPhone { get; init; }
    public required string? PersonMail { get; init; }
    public required Contact Contact { get; init; }
    public required Company Company { get; init; }
    /// <summary>When the company was last mailed since the lead was closed, UTC.</summary>
    public required DateTime? MailedSinceClosed { get; init; }

    /// <summary>What staff know of it now.</summary>
    public LeadNeeds Needs => new(Requirements, Segment, Cluster) { Further = Further ?? FurtherAnswers.Of(Answers) };

    public bool IsPersonAbsent(DateOnly today) => PersonAbsentFrom <= today && (PersonAbsentUntil is null || today <= PersonAbsentUntil);

    internal static Expression<Func<Lead, LeadFile>> Read(AppDbContext db) => l => new LeadFile
    {
        Description = l.Description, Requirements = l.Requirements, Answers = l.Enquiry!.Answers, Further = l.Further,
        Segment = l.Segment, Cluster = l.Cluster, Language = l.Language, Channel = l.Channel, CodeName = l.CodeName,
        CreatedAt = l.CreatedAt, StageSince = l.StageSince, ClosedAt = l.ClosedAt, WakeUpOn = l.WakeUpOn,
        ForwardedAt = l.ForwardedAt,
        OutcomeReason = l.OutcomeReason,
        Outcome = new LeadOutcome
        {
            Cause = l.OutcomeCause, M2 = l.UnmetM2, Kva = l.UnmetKva, Party = l.OutcomeParty, Place = l.OutcomePlace,
        },
        EstablishedSite = l.EstablishedSite!.Name, OfferConsentAt = l.OfferConsentAt, AssignmentReason = l.AssignmentReason,
        Department = l.Department!.Name,
        PersonName = l.ContactPerson!.FullName, PersonAbsentFrom = l.ContactPerson.AbsentFrom, PersonAbsentUntil = l.ContactPerson.AbsentUntil,
        DeputyId = l.ContactPerson.DeputyId, Deputy = db.Users.Where(u => u.Id == l.ContactPerson.DeputyId && u.Active).Select(u => u.FullName).FirstOrDefault(),
        StandsInFor = db.Users.Where(u => u.Id == l.StandsInForId).Select(u => u.FullName).FirstOrDefault(),
        PersonTitle = l.ContactPerson.JobTitle,
        PersonPhone = l.ContactPerson.PhoneNumber ?? l.Department.Phone, PersonMail = l.ContactPerson.Email,
        Contact = l.Contact!, Company = l.Company!,
        MailedSinceClosed = db.Interactions.Where(i => i.LeadId == l.Id && i.Kind == InteractionKind.Email && i.At >= l.ClosedAt).Max(i => (DateTime?)i.At),
    };
}
