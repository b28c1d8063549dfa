using Acquisitieloket.Core;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Proposals.Approvals;
using Acquisitieloket.Core.Proposals.Sending;
using Acquisitieloket.Core.Visits;
using Acquisitieloket.Web.Features.Shared.Leads;

namespace Acquisitieloket.Web.Features.Proposals.Details;

public sealed record ProposalPage(Proposal Proposal, ProposalJob? Job, Can CanSend, DateOnly Today)
{
    /// <summary>The reason for which it departs from the ranking; null when it follows it.</summary>
    public AuditEvent? Said { get; init; }

    /// <summary>What sending it would depart from while nobody said why.</summary>
    public Departure? Unsaid { get; init; }

    /// <summary>The company's link; null before it was sent.</summary>
    public CompanyLink? Link { get; init; }

    public Can CanWithdraw { get; init; } = Can.Do;

    /// <summary>The days that the company named for visits, by site.</summary>
    public IReadOnlyDictionary<long, IReadOnlyList<SuitableDay>> Days { get; init; } = new Dictionary<long, IReadOnlyList<SuitableDay>>();

    public CompanyAnswer AnswerOf(ProposalSite site) => new()
    {
        Answer = site.Answer, Reasons = site.Reasons, Text = site.AnswerText, Suits = Days.GetValueOrDefault(site.SiteId, []),
    };

    /// <summary>Whether its link may be sent again: not of what expired, was withdrawn or has a newer version in its place.</summary>
    public bool MayResend => Newer is null && ProposalLinkService.CanResend(Proposal, Today).Yes;

    /// <summary>What takes the place of this version: of one that was sent the last that the company got since, of another any newer one; null for none.</summary>
    public NewerVersion? Newer { get; init; }

    public ProposalSteps Steps => new()
    {
        MadeAt = Proposal.MadeAt, SentAt = Proposal.SentAt, OpenedAt = Proposal.OpenedAt, DownloadedAt = Proposal.DownloadedAt,
        WithdrawnAt = Proposal.WithdrawnAt, ReplacedBy = Newer?.Number, ValidUntil = Proposal.ValidUntil, Answers = [.. Proposal.Sites.Select(s => s.Answer)],
        Approvals = [.. Proposal.Approvals.Select(a => new ApprovalStep(a.Municipality, a.Verdict, a.LapsedAt is not null))],
    };

    public ProposalState State => ProposalState.Of(Steps, Today);

    /// <summary>No worker tries any more: a person has to look.</summary>
    public bool Failed => Job is { GivenUpAt: not null } && Proposal.SentAt is null;

    /// <summary>A worker will still make or send it.</summary>
    public bool Busy => Job is { DoneAt: null, GivenUpAt: null };

    /// <summary>The page was shown while somebody waited for it to be made or sent.</summary>
    public bool Waited { get; init; }

    /// <summary>What there is to tell whoever waited; null while it goes on, or when it failed.</summary>
    public string? Ready => !Waited || Busy || Failed ? null : Proposal.SentAt is not null ? "Klaar: het voorstel is verstuurd." : "Klaar: de PDF is gemaakt.";

    public bool WillBeSent => Busy && Job!.SendWhenMade && Proposal.SentAt is null && CanSend.Yes;

    /// <summary>Whether to tell what stands in the way: it is made, and waits for somebody.</summary>
    public bool Waits => Proposal is { MadeAt: not null, SentAt: null } && !WillBeSent;

    public string Language => Proposal.Language switch { "en" => "Engels", "de" => "Duits", _ => "Nederlands" };

    /// <summary>The way of a version; approvals are a step only where they are asked.</summary>
    public IReadOnlyList<string> Way =>
    [
        "Maken", .. Proposal.Approvals.Count > 0 ? ["Goedkeuring"] : Array.Empty<string>(), "Versturen", "Openen", "Downloaden", "Antwoord",
    ];

    /// <summary>The step that it is at: what has to happen next, or the last when all is done.</summary>
    public int Place
    {
        get
        {
            bool[] done =
            [
                Proposal.MadeAt is not null,
                .. Proposal.Approvals.Count > 0 ? [Proposal.Approvals.TrueForAll(a => a.Verdict == ApprovalVerdict.Approved)] : Array.Empty<bool>(),
                Proposal.SentAt is not null, Proposal.OpenedAt is not null, Proposal.DownloadedAt is not null,
                Proposal.Sites.TrueForAll(s => s.Answer is not null),
            ];
            // Who answered need not have kept the PDF.
            return Array.LastIndexOf(done, true) + 1;
        }
    }

    /// <summary>What happens now, in a sentence.</summary>
    public string Sentence => Proposal switch
    {
        { WithdrawnAt: { } at } => $"Ingetrokken op {Written.Date(at, "nl")} door {Proposal.WithdrawnByName}: {Proposal.WithdrawReason}",
        { SentAt: not null } when Newer is { } newer => $"Vervangen: het bedrijf kreeg daarna voorstel {newer.Number}.",
        { MadeAt: null } => "De PDF wordt gemaakt.",
        { SentAt: null } when Newer is { } newer => $"Vervangen door voorstel {newer.Number}. Dit voorstel wordt niet meer verstuurd.",
        { SentAt: null } when Steps.Named(ApprovalVerdict.Refused) is { Length: > 0 } who => $"{who} ging niet akkoord. Dit voorstel wordt niet verstuurd.",
        { SentAt: null } when Steps.Named(null) is { Length: > 0 } who => $"Wacht op goedkeuring van {who} sinds {Written.Date(Proposal.Approvals.Min(a => a.AskedAt), "nl")}."
            + (Proposal.SendWhenReady ? " Daarna gaat het vanzelf naar het bedrijf." : ""),
        { SentAt: null } when Proposal.ValidUntil < Today => $"Verlopen op {Written.Date(Proposal.ValidUntil, "nl")}, en niet verstuurd.",
        { SentAt: null } => WillBeSent ? "Het voorstel wordt verstuurd." : CanSend.Yes ? "Klaar om te versturen." : "Gemaakt, maar het kan zo niet worden verstuurd.",
        _ when State.Tone == Infrastructure.Html.Tone.Good && !State.AwaitsCompany => "Het bedrijf heeft op alle locaties geantwoord.",
        _ when Proposal.ValidUntil < Today => $"Verlopen op {Written.Date(Proposal.ValidUntil, "nl")}. Het bedrijf kan het lezen en een nieuw voorstel vragen, maar niet meer antwoorden.",
        _ => "Het bedrijf is aan zet.",
    };
}

/// <summary>A later version, and when the company got it; null while it did not.</summary>
public sealed record NewerVersion(int Number, DateTime? SentAt);

/// <summary>The newest link of the company to a version.</summary>
public sealed record CompanyLink(DateTime SentAt, DateTime Until, bool Works);
