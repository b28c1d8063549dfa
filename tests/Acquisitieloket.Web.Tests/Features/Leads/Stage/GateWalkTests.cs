using Acquisitieloket.Core;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Bulk;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Acquisitieloket.Web.Tests.Features.Leads.Stage;

/// <summary>Screen, bulk and service say the same of every stage, whatever a lead lacks; and every lack can be put right.</summary>
public sealed class GateWalkTests : IDisposable
{
    private const string Own = "Economische Zaken Hengelo";
    /// <summary>What the lead itself may lack; the rest is asked of the change.</summary>
    private static readonly StageGate[] Lacks =
    [
        StageGate.CompanyReached, StageGate.Activity, StageGate.Area, StageGate.Matched, StageGate.Shortlisted, StageGate.ProposalSent,
        StageGate.InterestShown, StageGate.Site, StageGate.PutForward, StageGate.SecondPerson,
    ];

    private readonly LeadScene scene = new();
    private Visitor me = null!;
    private Viewer viewer = null!;

    [Fact]
    public async Task EveryStage_WhateverIsLacking_IsAnsweredTheSameEverywhere()
    {
        var leads = await LeadsThatLackOneThing();
        var seen = new HashSet<string>();
        foreach (var stage in LeadStages.All)
            foreach (var (lack, lead) in leads)
            {
                await Put(lead, stage);
                var hints = stage.IsClosed() ? [] : Hints(await me.Get($"/leads/{lead.Reference}/stage"));
                foreach (var (to, service, bulk) in await Said(lead))
                {
                    Assert.True(service.Obstacles.SequenceEqual(bulk.Obstacles), $"{lack}: {stage} → {to}");
                    if (stage.IsClosed())
                        Assert.Equal([LeadStages.ReopenFirst], service.Obstacles);
                    else if (to != stage)
                        Assert.True(hints[to.Dutch()] == string.Join(' ', service.Obstacles), $"{lack}: {stage} → {to}: {hints[to.Dutch()]}");
                    foreach (var gate in Enum.GetValues<StageGate>())
                        if (service.Obstacles.Contains(gate.Dutch(to)))
                            seen.Add($"{gate}");
                }
            }
        // Those that follow from what is filled in are not known beforehand: they have tests of their own.
        Assert.Equal(Enum.GetNames<StageGate>().Except([nameof(StageGate.SameSite), nameof(StageGate.Remark), nameof(StageGate.UnmetPower)]).Order(), seen.Order());
    }

    [Fact]
    public async Task EveryLack_OnTheLead_IsALinkToWhereItIsPutRight()
    {
        var seen = new HashSet<string>();
        foreach (var (lack, lead) in await LeadsThatLackOneThing())
            foreach (var stage in LeadStages.MainLine.SkipLast(1))
            {
                await Put(lead, stage);
                var page = await me.Get($"/leads/{lead.Reference}");
                foreach (var link in page.Document.QuerySelectorAll(".al-gates li a"))
                {
                    var href = link.GetAttribute("href")!;
                    if (!seen.Add(link.TextContent))
                        continue;
                    var target = await me.Get(href);
                    Assert.True(target.Status == System.Net.HttpStatusCode.OK, $"{lack}, {stage}: {href}");
                    if (href.Split('#') is [_, var place])
                        Assert.NotNull(target.Document.GetElementById(place));
                }
                Assert.Equal(page.Document.QuerySelectorAll(".al-gates li").Length, page.Document.QuerySelectorAll(".al-gates li a").Length);
            }
        Assert.Equal(Lacks.Length, seen.Count);
    }

    [Fact]
    public async Task ChosenStage_ThatNeedsMore_LeadsThereFromTheFormToo()
    {
        var lead = (await LeadsThatLackOneThing())["Matched"];

        var page = await me.Get($"/leads/{lead.Reference}/stage?to={LeadStage.Proposal}");

        Assert.EndsWith($"/leads/{lead.Reference}/match", page.Link("Voer de matching uit.").Href);
    }

    private Task<List<(LeadStage To, Can Service, Can Bulk)>> Said(Lead lead) =>
        scene.App.Do<IServiceProvider, List<(LeadStage, Can, Can)>>(async services =>
        {
            var said = new List<(LeadStage, Can, Can)>();
            foreach (var to in LeadStages.All)
                said.Add((to,
                    await services.GetRequiredService<StageService>().CanChangeAsync(lead.Id, new() { To = to }, viewer.UserId),
                    (await services.GetRequiredService<BulkPlan>().OfAsync(
                        [lead.Id], new() { Action = BulkAction.Stage, Stage = to }, viewer)).Single().Can));
            return said;
        });

    private static Dictionary<string, string> Hints(Page page) => page.Document.QuerySelectorAll("input[name='Form.To']").ToDictionary(
        input => page.Document.QuerySelector($"label[for='{input.Id}']")!.TextContent,
        input => page.Document.GetElementById($"{input.Id}-about")?.TextContent.Replace("Nog nodig: ", "") ?? "");

    private Task Put(Lead lead, LeadStage stage) => scene.App.Read(db => db.Leads.Where(l => l.Id == lead.Id).ExecuteUpdateAsync(
        l => l.SetProperty(x => x.Stage, stage)));

    private async Task<Dictionary<string, Lead>> LeadsThatLackOneThing()
    {
        me = await scene.SignIn(Role.AccountManager, Own);
        var person = await scene.App.Read(db => db.Users.SingleAsync());
        viewer = new Viewer(person.Id, person.FullName, person.DepartmentId, new HashSet<string> { Role.AccountManager });
        await scene.SignIn(Role.Manager, Own);
        var second = await scene.App.Read(db => db.Users.Where(u => u.Id != person.Id).Select(u => u.Id).SingleAsync());
        var site = await scene.App.Add(scene.App.Data.Site());
        var leads = new Dictionary<string, Lead>();
        foreach (var lack in Lacks.Select(gate => gate.ToString()).Append("nothing"))
        {
            bool Has(StageGate gate) => lack != gate.ToString();
            var lead = await scene.Lead(Own, l =>
            {
                l.Requirements = new()
                {
                    Activity = Has(StageGate.Activity) ? ActivityKind.Production : null, PlotM2 = Has(StageGate.Area) ? new(5_000, 8_000) : null,
                };
                l.EstablishedSiteId = Has(StageGate.Site) ? site.Id : null;
                l.EstablishmentProposedById = !Has(StageGate.PutForward) ? null : Has(StageGate.SecondPerson) ? second : person.Id;
            });
            if (Has(StageGate.CompanyReached))
                await scene.App.Add(new Interaction { LeadId = lead.Id, Kind = InteractionKind.Call, Reached = true, Text = "Belde.", At = TestClock.Start, ByName = "Test" });
            if (Has(StageGate.Matched))
                await scene.App.Do<MatchService, object>(async s => await s.RunAsync(lead.Id, new(person.Id, person.FullName)));
            if (Has(StageGate.Shortlisted))
                await scene.App.Add(new ShortlistEntry { LeadId = lead.Id, SiteId = site.Id, Order = 1, AddedAt = TestClock.Start, AddedById = person.Id });
            await scene.App.Add(new Proposal
            {
                LeadId = lead.Id, Number = 1, Language = "nl", CreatedAt = TestClock.Start, CreatedByName = "Test", ValidUntil = new(2026, 12, 1),
                MadeAt = TestClock.Start, SentAt = Has(StageGate.ProposalSent) ? TestClock.Start : null,
                Sites = [new() { SiteId = site.Id, Order = 1, Answer = Has(StageGate.InterestShown) ? ProposalAnswer.Interested : null }],
            });
            leads[lack] = lead;
        }
        return leads;
    }

    public void Dispose() => scene.Dispose();
}
