using System.Text.Json;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Proposals.Documents;
using Acquisitieloket.Core.Proposals.Sending;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.FollowUps;

/// <summary>A lead in a stage, with a site, and what its playbooks planned.</summary>
internal sealed class PlaybookScene : IAsyncDisposable
{
    public TestCore Core { get; } = new();
    public TestData Data { get; } = new();
    public Lead Lead { get; private set; } = null!;
    public Site Site { get; private set; } = null!;
    public Actor Me => new(Lead.ContactPersonId, "Accountmanager");

    public static async Task<PlaybookScene> InAsync(LeadStage stage, Action<Lead>? change = null)
    {
        var scene = new PlaybookScene();
        scene.Lead = scene.Data.Lead(requirements: new Requirements
        {
            Activity = ActivityKind.Production, PlotM2 = new(10_000, 12_000), JobsAtStart = 60, JobsAfterThreeYears = 95,
        });
        scene.Lead.Stage = stage;
        scene.Lead.CopyFigures();
        change?.Invoke(scene.Lead);
        await scene.Core.Add(scene.Lead);
        scene.Site = await scene.Core.Add(scene.Data.Site());
        return scene;
    }

    /// <summary>Sends the next version of a proposal, whose PDF is there already.</summary>
    public async Task<Proposal> SendProposal()
    {
        var number = 1 + await Core.Read(db => db.Proposals.CountAsync());
        var proposal = await Core.Add(new Proposal
        {
            LeadId = Lead.Id, Number = number, Language = "nl", CreatedAt = Core.Clock.UtcNow, CreatedByName = "Test", ValidUntil = new(2026, 12, 1),
            MadeAt = Core.Clock.UtcNow, FileHash = new string('a', 64), FileBytes = 1, Sites = [new() { SiteId = Site.Id, Order = 1 }],
        });
        var document = (await Core.Do<ProposalNow, (ProposalDocument Document, IReadOnlyDictionary<long, Site>)>(now => now.WriteAsync(proposal))).Document;
        await Core.Read(db => db.Proposals.Where(p => p.Id == proposal.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Document, JsonSerializer.Serialize(document, JsonColumn.Options))));
        await Core.Add(new ProposalJob { ProposalId = proposal.Id, DueAt = Core.Clock.UtcNow, SendWhenMade = true });
        await Core.RunDue<ProposalJob>();
        return proposal;
    }

    public Task Answer(Proposal proposal) => Core.Do<ProposalAnswers>(a => a.AnswerAsync(
        proposal.Id, Site.Id, new SiteAnswer { Answer = ProposalAnswer.Interested }, "Jan"));

    public Task<FollowUp?> Complete(FollowUp followUp, string? result = "Voicemail ingesproken.") =>
        Core.Do<FollowUpService, FollowUp?>(s => s.CompleteAsync(followUp.Id, result, false, Me));

    /// <summary>Goes to a stage with what it asks, whatever its gates say of the rest.</summary>
    public Task Move(LeadStage to, StageRequest? request = null) =>
        Core.Do<StageService>(s => s.ChangeAsync(Lead.Id, request ?? new() { To = to, Reason = "Zo gaat dat", SiteId = Site.Id }, Me));

    public Task<List<FollowUp>> All() => Core.Read(db => db.FollowUps.AsNoTracking().OrderBy(f => f.Id).ToListAsync());

    public async Task<List<FollowUp>> Open() => [.. (await All()).Where(f => f.CompletedAt is null)];

    /// <summary>Puts the establishment forward as done, so that a second person can verify it.</summary>
    public async Task Establish()
    {
        await Core.Read(db => db.Leads.ExecuteUpdateAsync(l => l.SetProperty(x => x.Stage, LeadStage.Verifying)
            .SetProperty(x => x.EstablishmentProposedById, Lead.ContactPersonId).SetProperty(x => x.EstablishedSiteId, Site.Id)));
        await Core.Do<StageService>(s => s.ChangeAsync(Lead.Id, new() { To = LeadStage.Established }, new(null, "Tweede persoon")));
    }

    public ValueTask DisposeAsync() => Core.DisposeAsync();
}
