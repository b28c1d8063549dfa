using System.Net;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Leads.CheckAftercare;

public sealed class CheckAftercareTests : IDisposable
{
    private const string Own = "Economische Zaken Hengelo";
    private readonly LeadScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task Post_WithFigures_ShowsThemBesideThePromiseOnTheLead()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var (lead, first, second) = await SettledAsync();
        Assert.Contains("95 banen, 12.000 m².", (await me.Get($"/leads/{lead.Reference}")).Text);

        var page = await (await me.Get($"/leads/{lead.Reference}/follow-ups/{first}")).Follow("Nazorg invullen");
        Assert.Contains("Nazorg na 6 maanden", page.Heading);
        page = await page.Form("Nazorg invullen").Fill("Banen nu", "70").Fill("Oppervlakte nu in gebruik", "12.500")
            .Fill("Bron en toelichting", "Verteld door de directeur.").Submit("Nazorg invullen");

        Assert.Contains("Nazorg ingevuld.", page.Text);
        Assert.Contains("Banen: 70 (−25)", page.Text);
        Assert.Contains("m² in gebruik: 12.500 (+500)", page.Text);
        Assert.NotNull((await scene.App.Read(db => db.FollowUps.AsNoTracking().SingleAsync(f => f.Id == first))).CompletedAt);
        Assert.Contains("70 (−25)", (await me.Get($"/leads/{lead.Reference}/follow-ups/{second}/aftercare")).Table("Toegezegd bij de vestiging en wat ervan kwam")[1]);
        Assert.Contains("Deze nazorg is al ingevuld", (await me.Get($"/leads/{lead.Reference}/follow-ups/{first}/aftercare")).Text);
    }

    [Fact]
    public async Task Post_WithoutFiguresOrSource_ExplainsAndKeepsInput()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var (lead, first, _) = await SettledAsync();
        var form = (await me.Get($"/leads/{lead.Reference}/follow-ups/{first}/aftercare")).Form("Nazorg invullen");

        var page = await form.Fill("Banen nu", "70").Submit("Nazorg invullen");
        Assert.Equal((HttpStatusCode.BadRequest, "Schrijf op van wie of waaruit u dit weet."), (page.Status, Assert.Single(page.Errors)));
        Assert.Equal("70", page.Form("Nazorg invullen").ValueOf("Banen nu"));
        page = await page.Form("Nazorg invullen").Fill("Banen nu", "").Fill("Bron en toelichting", "Weet niemand.").Submit("Nazorg invullen");
        Assert.StartsWith("Vul banen of oppervlakte in.", Assert.Single(page.Errors));
    }

    [Fact]
    public async Task Aftercare_CanBeSkippedWithAReasonButNotTickedOff()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var (lead, first, _) = await SettledAsync();
        var page = await me.Get($"/leads/{lead.Reference}/follow-ups/{first}");
        Assert.DoesNotContain("Het is gedaan", page.Text);

        page = await page.Form("Opslaan").Choose("Overslaan").Fill("Resultaat of reden", "Niet bereikt.").Submit("Opslaan");
        Assert.Contains("Opvolging overgeslagen.", page.Text);
        Assert.Contains("Nazorg na 6 maanden overgeslagen", page.Text);
    }

    [Fact]
    public async Task Established_CanBePlannedFor_AndALostLeadCannot()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var (lead, _, _) = await SettledAsync();
        var page = await (await me.Get($"/leads/{lead.Reference}/follow-ups")).Form("Plannen")
            .Fill("Wat moet er gebeuren?", "Bezoek").Fill("Herhalen", "elk half jaar").Submit("Plannen");
        Assert.Contains("Herhaalt elk half jaar", page.Text);

        var lost = await scene.Lead(Own, l => (l.Stage, l.ClosedAt) = (LeadStage.Lost, TestClock.Start));
        Assert.Equal("Deze lead is gesloten", (await me.Get($"/leads/{lost.Reference}/follow-ups")).Heading);
    }

    [Fact]
    public async Task Get_WhenTheLeadIsOpenOrAnothers_IsNotFound()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var (lead, first, _) = await SettledAsync();
        var other = await scene.Lead(Own, l => (l.Stage, l.ClosedAt) = (LeadStage.Established, TestClock.Start));
        Assert.Equal(HttpStatusCode.NotFound, (await me.Get($"/leads/{other.Reference}/follow-ups/{first}/aftercare")).Status);
        await scene.App.Read(db => db.Leads.Where(l => l.Id == lead.Id).ExecuteUpdateAsync(l => l.SetProperty(x => x.Stage, LeadStage.Verifying).SetProperty(x => x.ClosedAt, (DateTime?)null)));
        Assert.Equal(HttpStatusCode.NotFound, (await me.Get($"/leads/{lead.Reference}/follow-ups/{first}/aftercare")).Status);
    }

    [Fact]
    public async Task Get_LongBeforeItsMoment_SaysFromWhenAndTakesNothing()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var (lead, first, _) = await SettledAsync(monthsAgo: 3);
        var page = await me.Get($"/leads/{lead.Reference}/follow-ups/{first}/aftercare");
        Assert.Contains("U vult deze nazorg in vanaf", page.Text);
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
        Assert.DoesNotContain("Nazorg invullen", (await me.Get($"/leads/{lead.Reference}/follow-ups/{first}")).Text);
        page = await me.Get($"/leads/{lead.Reference}");
        Assert.Contains("zoals vastgelegd bij de vestiging op", page.Text);
        Assert.Contains("opvolgingen en nazorg gaan door", page.Text);
        Assert.DoesNotContain("Deze lead is gesloten en alleen te lezen", page.Text);
    }

    [Fact]
    public async Task Undone_KeepsTheFiguresInTheForm()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var (lead, first, _) = await SettledAsync();
        var page = await (await me.Get($"/leads/{lead.Reference}/follow-ups/{first}/aftercare")).Form("Nazorg invullen")
            .Fill("Banen nu", "70").Fill("Bron en toelichting", "Van de directeur.").Submit("Nazorg invullen");

        page = await page.Form("Ongedaan maken: Nazorg na 6 maanden").Submit();
        Assert.DoesNotContain("Banen: 70", page.Text);
        var form = (await me.Get($"/leads/{lead.Reference}/follow-ups/{first}/aftercare")).Form("Nazorg invullen");
        Assert.Equal(("70", "Van de directeur."), (form.ValueOf("Banen nu"), form.ValueOf("Bron en toelichting")));
    }

    private async Task<(Lead, long First, long Second)> SettledAsync(int monthsAgo = 36)
    {
        var lead = await scene.Lead(Own, l =>
        {
            l.Requirements = l.Requirements with { JobsAfterThreeYears = 95, PlotM2 = new(10_000, 12_000) };
            (l.Stage, l.EstablishmentProposedById) = (LeadStage.Verifying, 1);
        });
        await scene.App.Do<StageService>(s => s.ChangeAsync(lead.Id, new() { To = LeadStage.Established }, new(null, "Tweede persoon")));
        await scene.App.Read(db => db.FollowUps.ExecuteUpdateAsync(f => f.SetProperty(x => x.CreatedAt, TestClock.Start.AddMonths(-monthsAgo))));
        var ids = await scene.App.Read(db => db.AftercareChecks.Where(c => c.LeadId == lead.Id).OrderBy(c => c.Months).Select(c => c.FollowUpId).ToListAsync());
        return (lead, ids[0], ids[1]);
    }
}
