using Acquisitieloket.Core.Assignment;
using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Leads;

/// <summary>The dossier that an enquiry opens. It always has a contact person: the database refuses it otherwise.</summary>
public sealed class Lead
{
    public const int ReasonLength = 1000;

    public long Id { get; set; }
    /// <summary>What people say over the phone: TW-4K7M-2PQX.</summary>
    public required string Reference { get; set; }
    public long EnquiryId { get; set; }
    public Enquiry? Enquiry { get; set; }
    public long CompanyId { get; set; }
    public Company? Company { get; set; }
    public long ContactId { get; set; }
    public Contact? Contact { get; set; }
    /// <summary>Copy of the company's name, so that the queue reads one table.</summary>
    public required string CompanyName { get; set; }
    public required string Description { get; set; }

    public required LeadStage Stage { get; set; }
    public required DateTime StageSince { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime LastActivityAt { get; set; }
    public DateTime? ClosedAt { get; set; }
    /// <summary>For a lead on hold: the day it wakes up.</summary>
    public DateOnly? WakeUpOn { get; set; }

    public long DepartmentId { get; set; }
    public Department? Department { get; set; }
    public long ContactPersonId { get; set; }
    public AppUser? ContactPerson { get; set; }
    /// <summary>When it was handed over to the contact person, who has not accepted it yet; null when that is done.</summary>
    public DateTime? ForwardedAt { get; set; }
    /// <summary>The absent person for whom the contact person stands in, and who gets the lead when back.</summary>
    public long? StandsInForId { get; set; }
    public AssignmentRule AssignedBy { get; set; }
    /// <summary>The sentence that says why this person (Dutch; shown to staff).</summary>
    public required string AssignmentReason { get; set; }
    public DateTime FirstAssignedAt { get; set; }
    public long FirstContactPersonId { get; set; }
    /// <summary>The department that got it first, which handing over never changes.</summary>
    public long FirstDepartmentId { get; set; }

    public required Requirements Requirements { get; set; }
    /// <summary>What staff made of the other answers; null while it is as in the enquiry.</summary>
    public FurtherAnswers? Further { get; set; }
    public required Segment Segment { get; set; }
    public required Cluster Cluster { get; set; }
    /// <summary>m² of land, or of floor where no land is asked; null when not known.</summary>
    public int? AskedM2 { get; set; }
    public int? AskedKva { get; set; }
    public int? Jobs { get; set; }
    /// <summary>Whether the company leaves a place in Twente for this one, as was known of it while the lead was open: it frees as it takes.</summary>
    public bool MovesWithinRegion { get; set; }
    public required string Language { get; set; }
    public required Channel Channel { get; set; }
    public string? FoundVia { get; set; }
    public bool Confidential { get; set; }
    public string? CodeName { get; set; }

    /// <summary>The nearest open service term, copied here so that the queue can sort on it.</summary>
    public DateTime? TermWarnAt { get; set; }
    public DateTime? TermDueAt { get; set; }

    /// <summary>Why the lead ended as it did, in the words of whoever closed it.</summary>
    public string? OutcomeReason { get; set; }
    /// <summary>Why it was lost or could not be accommodated. All of an outcome is of this ending; earlier ones are in the stage log.</summary>
    public OutcomeCause? OutcomeCause { get; set; }
    /// <summary>Land or floor that could not be accommodated.</summary>
    public int? UnmetM2 { get; set; }
    public int? UnmetKva { get; set; }
    /// <summary>To whom it was lost or referred.</summary>
    public string? OutcomeParty { get; set; }
    /// <summary>Where a lost company went instead.</summary>
    public string? OutcomePlace { get; set; }
    /// <summary>Since when a company that could not be accommodated wants to hear when something fits; null without its yes.</summary>
    public DateTime? OfferConsentAt { get; set; }
    public long? EstablishedSiteId { get; set; }
    public Site? EstablishedSite { get; set; }
    public long? EstablishmentProposedById { get; set; }
    public long? EstablishmentVerifiedById { get; set; }
    /// <summary>When everything that says who asked was taken out; only figures are left.</summary>
    public DateTime? ErasedAt { get; set; }
    /// <summary>Kept up to and including this day though its time to be erased comes sooner; with the reason.</summary>
    public DateOnly? KeepUntil { get; set; }
    public string? KeepReason { get; set; }
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>Copies what lists and reports count from the requirements; to be called whenever those change.</summary>
    public void CopyFigures()
    {
        AskedM2 = Requirements.PlotM2?.Asked ?? Requirements.FloorM2?.Asked;
        AskedKva = Requirements.PowerKva;
        Jobs = Requirements.JobsAfterThreeYears ?? Requirements.JobsAtStart;
    }

    /// <summary>
    /// Writes down whether the company moves within the region; to be called whenever its answers or its place change. The lead must be
    /// passed with its enquiry and company.
    /// </summary>
    public void CopyMove() => MovesWithinRegion = FurtherAnswers.Of(this).Situation == CompanySituation.Moving
        && TwentePlaces.Hold(Company!.Country, Company.City ?? Enquiry!.Answers.Company.City);

    internal void End(LeadOutcome outcome) => (OutcomeCause, UnmetM2, UnmetKva, OutcomeParty, OutcomePlace) =
        (outcome.Cause, outcome.M2, outcome.Kva, outcome.Party, outcome.Place);
}
