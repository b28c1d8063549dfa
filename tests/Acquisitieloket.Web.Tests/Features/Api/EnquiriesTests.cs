using System.Net;
using System.Text.Json.Nodes;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Api;

public sealed class EnquiriesTests : IAsyncLifetime
{
    private ApiScene scene = null!;

    public async Task InitializeAsync() => scene = await ApiScene.Open();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task Post_WithTheExampleOfTheDocument_OpensALeadWithAContactPerson()
    {
        var (partner, key) = await scene.Partner();

        var response = await ApiScene.Send(partner, ApiScene.Example("vestigingsvraag"), "een-1");

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.True(response.Headers.CacheControl!.NoStore);
        var answer = await ApiScene.Read(response);
        var reference = answer.GetProperty("referentie").GetString()!;
        Assert.Equal("Almelo", answer.GetProperty("contactpersoon").GetProperty("gemeente").GetString());
        Assert.Equal(["naam", "telefoon", "email", "gemeente"],
            answer.GetProperty("contactpersoon").EnumerateObject().Select(p => p.Name));
        Assert.EndsWith($"{ApiScene.Enquiries}/{reference}", answer.GetProperty("statusUrl").GetString());
        Assert.Equal(answer.GetProperty("statusUrl").GetString(), response.Headers.Location!.ToString());
        var lead = await scene.App.Read(db => db.Leads.Include(l => l.Enquiry).SingleAsync());
        Assert.Equal((Channel.Api, key.Id, reference), (lead.Enquiry!.Channel, lead.Enquiry.ApiKeyId!.Value, lead.Reference));
        var needs = lead.Requirements;
        Assert.Equal(
            (ActivityKind.Logistics, new AreaRange(80_000, 120_000), EnvironmentalCategory.FourTwo, Need.Needed, 2000, 60),
            (needs.Activity!.Value, needs.PlotM2!, needs.Category!.Value, needs.Water, needs.PowerKva!.Value, needs.JobsAtStart!.Value));
        Assert.Equal([Municipality.Almelo], needs.PreferredMunicipalities);
        Assert.Equal(InvestmentBand.UpTo25Million, lead.Enquiry.Answers.Impact.Investment);
        Assert.Equal("partner.example", lead.Enquiry.Answers.Source);
        Assert.True(await scene.App.Read(db => db.OutgoingMails.CountAsync()) >= 2);
    }

    [Fact]
    public async Task Post_WithNothingButAKey_NamesAllThatIsNeeded()
    {
        var (partner, _) = await scene.Partner();

        var response = await ApiScene.Send(partner, [], null);

        Assert.Equal(
            [
                ("Idempotency-Key", "ontbreekt"), ("bedrijf.naam", "ontbreekt"), ("contact.naam", "ontbreekt"),
                ("contact.email", "ontbreekt"), ("omschrijving", "ontbreekt"), ("privacyverklaring", "ontbreekt"),
            ],
            await ApiScene.Faults(response));
    }

    [Fact]
    public async Task Post_WithAnUnknownPrivacyStatement_IsRefused()
    {
        var (partner, _) = await scene.Partner();
        var question = ApiScene.Example("vestigingsvraag");
        question["privacyverklaring"] = "1999-01";

        Assert.Equal([("privacyverklaring", "onbekendeVersie")], await ApiScene.Faults(await ApiScene.Send(partner, question, "x")));
        Assert.Equal(0, await scene.App.Read(db => db.Leads.CountAsync()));
    }

    [Fact]
    public async Task Post_TwelveAtOnceWithOneKey_OpensOneLeadAndAnswersAllAlike()
    {
        var (partner, _) = await scene.Partner();

        var responses = await Task.WhenAll(Enumerable.Range(0, 12)
            .Select(_ => ApiScene.Send(partner, ApiScene.Example("vestigingsvraag"), "dezelfde")));

        Assert.All(responses, r => Assert.Equal(HttpStatusCode.Created, r.StatusCode));
        Assert.Single((await Task.WhenAll(responses.Select(r => r.Content.ReadAsStringAsync()))).Distinct());
        Assert.Equal(1, await scene.App.Read(db => db.Leads.CountAsync()));
        var again = await ApiScene.Send(partner, ApiScene.Example("vestigingsvraag"), "dezelfde");
        Assert.Equal(["true"], again.Headers.GetValues("Idempotent-Replayed"));
    }

    [Fact]
    public async Task Post_WithAKeyThatStandsForAnotherQuestion_IsRefused()
    {
        var (partner, _) = await scene.Partner();
        await ApiScene.Send(partner, ApiScene.Example("vestigingsvraag"), "dezelfde");
        var other = ApiScene.Example("vestigingsvraag");
        other["omschrijving"] = "Iets heel anders.";

        var response = await ApiScene.Send(partner, other, "dezelfde");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(1, await scene.App.Read(db => db.Leads.CountAsync()));
    }

    [Fact]
    public async Task Post_WithTheSameKeyFromAnotherPartner_IsAnotherEnquiry()
    {
        var (one, _) = await scene.Partner();
        var (other, _) = await scene.Partner("Makelaar");

        var references = new[] { await ApiScene.Send(one, ApiScene.Example("vestigingsvraag"), "1"),
            await ApiScene.Send(other, ApiScene.Example("vestigingsvraag"), "1") };

        Assert.NotEqual(
            (await ApiScene.Read(references[0])).GetProperty("referentie").GetString(),
            (await ApiScene.Read(references[1])).GetProperty("referentie").GetString());
    }

    [Fact]
    public async Task Get_ByItsOwnPartner_GivesStageAndDatesAndToOthersNothing()
    {
        var (partner, _) = await scene.Partner();
        var (other, _) = await scene.Partner("Makelaar");
        var place = (await ApiScene.Send(partner, ApiScene.Example("vestigingsvraag"), "1")).Headers.Location!.PathAndQuery;

        var state = await ApiScene.Read(await partner.GetAsync(place));

        Assert.Equal(["referentie", "fase", "faseSinds", "ontvangenOp", "afgeslotenOp"], state.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("nieuw", "2026-09-07T08:00:00Z"), (state.GetProperty("fase").GetString(), state.GetProperty("ontvangenOp").GetString()));
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(place)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await partner.GetAsync($"{ApiScene.Enquiries}/TW-AAAA-AAAA")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await scene.Anyone.GetAsync(place)).StatusCode);
    }

    [Fact]
    public async Task Get_OfAnEnquiryFromTheForm_IsNotFoundForAnyPartner()
    {
        var (partner, _) = await scene.Partner();
        var lead = await scene.App.Add(scene.App.Data.Lead());

        Assert.Equal(HttpStatusCode.NotFound, (await partner.GetAsync($"{ApiScene.Enquiries}/{lead.Reference}")).StatusCode);
    }
}
