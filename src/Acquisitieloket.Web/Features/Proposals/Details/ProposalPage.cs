using Acquisitieloket.Core;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Web.Features.Shared.Leads;

namespace Acquisitieloket.Web.Features.Proposals.Details;

public sealed record ProposalPage(Proposal Proposal, ProposalJob? Job, Can CanSend)
{
    /// <summary>The reason for which it departs from the ranking; null when it follows it.</summary>
    public AuditEvent? Said { get; init; }

    /// <summary>What sending it would depart from while nobody said why.</summary>
    public Departure? Unsaid { get; init; }

    public ProposalState State => ProposalState.Of(
        Proposal.MadeAt, Proposal.SentAt, Proposal.OpenedAt, Proposal.Sites.Select(s => s.Answer));

    /// <summary>No worker tries any more: a person has to look.</summary>
    public bool Failed => Job is { GivenUpAt: not null } && Proposal.SentAt is null;

    /// <summary>A worker will still make or send it.</summary>
    public bool Busy => Job is { DoneAt: null, GivenUpAt: null };

    public bool WillBeSent => Busy && Job!.SendWhenMade && Proposal.SentAt is null;

    public string Language => Proposal.Language switch { "en" => "Engels", "de" => "Duits", _ => "Nederlands" };
}
