using System.Reflection;
using Acquisitieloket.Core.Assignment;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Documents;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Letters;
using Acquisitieloket.Core.Leads.Sharing;
using Acquisitieloket.Core.Mail.Inbound;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Privacy;
using Acquisitieloket.Core.Privacy.Retention;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Proposals.Sending;
using Acquisitieloket.Core.Questions;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Visits;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Leads;

/// <summary>Whatever employees and companies can do to a lead, to a closed one they cannot; a way that is added must be named here.</summary>
public sealed class ClosedLeadTests : IAsyncLifetime
{
    private readonly TestCore core = new();
    private readonly TestData data = new();
    private readonly Dictionary<string, Func<Task>> writes = [];
    private Lead lead = null!;
    private FollowUp followUp = null!;
    private Actor actor = null!;

    /// <summary>What goes on with a closed lead, and why.</summary>
    private static readonly string[] Allowed =
    [
        "StageService.ReopenAsync", // the way back, with a reason
        "FollowUpService.CompleteAsync", // aftercare, and what was promised before
        "AftercareService.CheckAsync", // of a company that settled, some time after
        "SharingService.EndAsync", // fewer see it, nothing of it changes
        "LetterService.SendAsync", // the company hears how it ended, for some days
        "RetentionService.HoldAsync", // when it is erased is no part of its content
    ];

    public async Task InitializeAsync()
    {
        lead = data.Lead();
        var (other, site) = (data.User(lead.Department!), data.Site());
        site.Plots = [new() { Number = "T-01", AreaM2 = 5_000 }];
        await core.Add(lead, other, site);
        actor = new(lead.ContactPersonId, lead.ContactPerson!.FullName);
        followUp = await core.Add(new FollowUp
        {
            LeadId = lead.Id, AssigneeId = lead.ContactPersonId, Subject = "Bellen", Origin = FollowUpOrigin.ByHand, DueAt = TestClock.Start, CreatedAt = TestClock.Start,
        });
        var question = await core.Add(new BackOfficeQuestion
        {
            Key = Guid.NewGuid(), LeadId = lead.Id, Subject = QuestionSubject.Environment, DepartmentId = lead.DepartmentId, Text = "Past dit?",
            AskedAt = TestClock.Start, AskedById = lead.ContactPersonId, DueAt = TestClock.Start,
        });
        var proposal = await core.Add(new Proposal
        {
            LeadId = lead.Id, Number = 1, Language = "nl", CreatedAt = TestClock.Start, CreatedByName = "Test", ValidUntil = new(2026, 12, 1),
            MadeAt = TestClock.Start, Sites = [new() { SiteId = site.Id, Order = 1 }],
        });
        await core.Read(db => db.Leads.ExecuteUpdateAsync(l => l.SetProperty(x => x.Stage, LeadStage.Lost).SetProperty(x => x.ClosedAt, TestClock.Start)));
        NewFile File() => new("plan.pdf", new MemoryStream("%PDF-1.7"u8.ToArray()));
        Write<DocumentService>("AddByStaffAsync", s => s.AddByStaffAsync(lead.Id, File(), true, actor));
        Write<DocumentService>("RemoveByStaffAsync", s => s.RemoveByStaffAsync(lead.Id, 1, actor));
        Write<VisitService>("PlanAsync", s => s.PlanAsync(lead.Id, null, new() { StartsAt = TestClock.Start.AddDays(3), Minutes = 60 }, actor));
        Write<VisitService>("CancelAsync", s => s.CancelAsync(lead.Id, 1, Guid.Empty, "Ziek", actor));
        Write<ShortlistService>("AddAsync", s => s.AddAsync(lead.Id, site.Id, null, actor));
        Write<ShortlistService>("RemoveAsync", s => s.RemoveAsync(lead.Id, site.Id, null, actor));
        Write<ExclusionService>("ExcludeAsync", s => s.ExcludeAsync(lead.Id, site.Id, "Te druk", actor));
        Write<ExclusionService>("UndoAsync", s => s.UndoAsync(lead.Id, site.Id, actor));
        Write<ClaimService>("ClaimAsync", s => s.ClaimAsync(site.Plots[0].Id, lead.Id, null,
            new() { Key = Guid.NewGuid(), Kind = ClaimKind.Interest, LastDay = null, FeeCents = null, Basis = null }, actor));
        Write<MatchService>("RunAsync", s => s.RunAsync(lead.Id, actor));
        Write<ReassignService>("ReassignAsync", s => s.ReassignAsync(lead.Id, other.Id, "Vakantie", actor));
        Write<ReassignService>("AcceptAsync", s => s.AcceptAsync(lead.Id, actor));
        Write<TakeOverService>("TakeOverAsync", s => s.TakeOverAsync(lead.Id, new(other.Id, other.FullName, other.DepartmentId, new HashSet<string>())));
        Write<FollowUpService>("PlanAsync", s => s.PlanAsync(lead.Id, new() { AssigneeId = other.Id, Subject = "Bellen", DueAt = TestClock.Start }, actor));
        Write<FollowUpService>("MoveAsync", s => s.MoveAsync(followUp.Id, TestClock.Start.AddDays(1), actor));
        Write<FollowUpService>("HandOverAsync", s => s.HandOverAsync(followUp.Id, other.Id, null, actor));
        Write<FollowUpService>("AnsweredAsync", s => s.AnsweredAsync(followUp.Id, "Ja.", actor));
        Write<FollowUpService>("UndoAsync", s => s.UndoAsync(followUp.Id, actor));
        Write<FollowUpService>("StopRecurringAsync", s => s.StopRecurringAsync(followUp.Id, actor));
        Write<RequirementsService>("ChangeAsync", s => s.ChangeAsync(lead.Id,
            new(LeadNeeds.Of(lead) with { Requirements = new() { PowerKva = 630 } }, LeadNeeds.Of(lead)), actor));
        Write<CorrectionService>("CorrectByStaffAsync", async s =>
        {
            var known = (await s.KnownAsync(lead.Id)).Data;
            await s.CorrectByStaffAsync(lead.Id, new(known with { CompanyName = "Anders" }, known), actor);
        });
        Write<MessageService>("WriteAsync", s => s.WriteAsync(lead.Id, "Goedemorgen", actor));
        Write<MessageService>("AskAsync", s => s.AskAsync(lead.Id, "Wanneer kan het?", actor));
        Write<StageService>("ChangeAsync", s => s.ChangeAsync(lead.Id, new() { To = LeadStage.New }, actor));
        Write<InteractionService>("AddAsync", s => s.AddAsync(lead.Id, new() { Kind = InteractionKind.Note, Text = "Notitie", Reached = false }, actor));
        Write<LinkService>("ReplaceAsync", s => s.ReplaceAsync(lead.Id, "Verkeerde handen", actor));
        Write<ProposalService>("MakeAsync", s => s.MakeAsync(new()
        {
            LeadId = lead.Id, Language = "nl", ValidUntil = new(2026, 12, 1), SendWhenMade = false, Sites = [new(site.Id, null)],
        }, actor));
        Write<ProposalService>("SendAsync", s => s.SendAsync(proposal.Id, null, actor));
        Write<ProposalLinkService>("WithdrawAsync", s => s.WithdrawAsync(proposal.Id, "Vergissing", actor));
        Write<ProposalLinkService>("ResendAsync", s => s.ResendAsync(proposal.Id, actor));
        Write<QuestionService>("AskAsync", s => s.AskAsync(lead.Id,
            new() { Subject = QuestionSubject.Environment, DepartmentId = lead.DepartmentId, Text = "Kan dit?", DueOn = new(2026, 9, 11) }, actor));
        Write<QuestionService>("WithdrawAsync", s => s.WithdrawAsync(lead.Id, question.Key, "Niet meer nodig", actor));
        Write<SharingService>("ShareAsync", s => s.ShareAsync(lead.Id,
            new() { WithId = other.Id, Named = false, Note = "Kijk mee", Consent = null, Until = new(2026, 9, 30) }, actor));
        Write<HeldMailService>("TieAsync", s => s.TieAsync(1, lead.Id, actor));
    }

    public async Task DisposeAsync() => await core.DisposeAsync();

    [Fact]
    public void EveryWriteOfStaffToALead_IsAmongThese()
    {
        var found = typeof(Lead).Assembly.GetTypes().Where(t => t.Name.EndsWith("Service", StringComparison.Ordinal))
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(m => m.ReturnType != typeof(Task<Can>) && typeof(Task).IsAssignableFrom(m.ReturnType)
                && m.GetParameters().Any(p => p.ParameterType == typeof(Actor) || p.ParameterType == typeof(Viewer))
                && m.GetParameters().Any(p => p.Name is "leadId" or "followUpId" or "proposalId" || p.ParameterType == typeof(MakeProposal)))
            .Select(m => $"{m.DeclaringType!.Name}.{m.Name}");
        Assert.Equal(found.Order(), writes.Keys.Concat(Allowed).Order());
    }

    [Fact]
    public async Task EveryWriteOfStaff_ToAClosedLead_SaysToReopenItFirst()
    {
        var before = await State();
        foreach (var (name, write) in writes)
        {
            var refused = await Record.ExceptionAsync(write);
            Assert.True(refused is RefusedException, $"{name}: {refused}");
            Assert.True(refused!.Message == LeadStages.ReopenFirst, $"{name}: {refused.Message}");
        }
        Assert.Equal(before, await State());
    }

    [Fact]
    public async Task EveryWriteOfTheCompany_ToAClosedLead_IsRefused()
    {
        var before = await State();
        foreach (var write in new Func<Task>[]
        {
            () => core.Do<CompanyPage>(s => s.WriteAsync(lead.Id, "Hallo")),
            () => core.Do<CorrectionService>(async s => await s.CorrectAsync(lead.Id, (await s.NowAsync(lead.Id)) with { CompanyName = "Anders" })),
            () => core.Do<DocumentService>(s => s.AddByCompanyAsync(lead.Id, new("plan.pdf", new MemoryStream("%PDF-1.7"u8.ToArray())))),
            () => core.Do<DocumentService>(s => s.RemoveByCompanyAsync(lead.Id, 1)),
            () => core.Do<WithdrawalService>(s => s.WithdrawAsync(lead.Id, null)),
        })
            await Assert.ThrowsAsync<RefusedException>(write);
        Assert.Equal(before, await State());
    }

    [Fact]
    public async Task WhatGoesOn_WithAClosedLead_Works()
    {
        await core.Do<FollowUpService>(s => s.CompleteAsync(followUp.Id, "Gedaan.", false, actor));
        await core.Do<RetentionService>(s => s.HoldAsync(lead.Id, new(2027, 9, 1), "Bezwaar loopt", actor));
        await core.Do<ErasureService>(s => s.AskAsync(lead.Id, null));
        await core.Add(new StageChange { LeadId = lead.Id, From = LeadStage.New, To = LeadStage.Lost, At = TestClock.Start, ByName = "Test" });
        Assert.Equal("Geef een reden om de lead te heropenen.",
            (await Assert.ThrowsAsync<RefusedException>(() => core.Do<StageService>(s => s.ReopenAsync(lead.Id, " ", actor)))).Message);
        await core.Do<StageService>(s => s.ReopenAsync(lead.Id, "Belt weer.", actor));
        await core.Do<InteractionService>(s => s.AddAsync(lead.Id, new() { Kind = InteractionKind.Note, Text = "Notitie", Reached = false }, actor));
    }

    [Theory]
    [InlineData(LeadStage.Lost, 30, false, true)]
    [InlineData(LeadStage.Referred, 0, false, true)]
    [InlineData(LeadStage.NotAccommodated, 31, false, false)]
    [InlineData(LeadStage.Withdrawn, 1, true, false)]
    [InlineData(LeadStage.Established, 1, false, false)]
    public void Letter_ToAClosedLead_OnlyTellsHowItEnded(LeadStage stage, int days, bool erased, bool may) =>
        Assert.Equal(may, LetterService.CanSend(stage, TestClock.Start, erased, TestClock.Start.AddDays(days)).Yes);

    private void Write<T>(string name, Func<T, Task> write) where T : notnull =>
        writes.Add($"{typeof(T).Name}.{name}", () => core.Do<T>(write));

    private Task<(Guid, int, int, int)> State() => core.Read(async db => (
        await db.Leads.Select(l => l.Version).SingleAsync(), await db.AuditEvents.CountAsync(), await db.OutgoingMails.CountAsync(),
        await db.FollowUps.CountAsync() + await db.Interactions.CountAsync() + await db.Visits.CountAsync() + await db.Documents.CountAsync()));
}
