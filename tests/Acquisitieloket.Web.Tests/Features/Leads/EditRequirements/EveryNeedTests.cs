using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing.Pages;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Acquisitieloket.Web.Tests.Features.Leads.EditRequirements;

/// <summary>What the enquiry can hold can be seen and corrected by staff, in the same words.</summary>
public sealed class EveryNeedTests : IDisposable
{
    private const string Own = "Economische Zaken Hengelo", Before = "Form.Answers.";

    // Who asks is corrected elsewhere; where a link came from is no answer of anybody.
    private static readonly string[] WhoAsks =
    [
        "Company.Name", "Company.KvkNumber", "Company.ForeignRegister", "Company.Country", "Company.Website", "Company.City",
        "Description", "Confidential", "CodeName", "PrivacyVersion", "Source", "Campaign",
    ];

    private readonly LeadScene scene = new();

    private static IEnumerable<string> Paths(Type type, string prefix = "") => type.GetProperties().Where(p => p.CanWrite).SelectMany(p =>
        p.PropertyType == typeof(CompanyAnswers) || p.PropertyType == typeof(Requirements) || p.PropertyType == typeof(ImpactAnswers)
            || p.PropertyType == typeof(AreaRange) ? Paths(p.PropertyType, $"{prefix}{p.Name}.") : [prefix + p.Name]);

    private static List<string> Needs => [.. Paths(typeof(EnquiryAnswers)).Where(p => p != "Contact").Except(WhoAsks)];

    [Fact]
    public async Task Forms_OfStaff_AskEveryNeedOfTheModelInTheSameWords()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own);
        await scene.App.Add(scene.App.Data.Site());
        var (edit, enter) = (Asked(await me.Get($"/leads/{lead.Reference}/requirements")), Asked(await me.Get("/leads/new")));

        Assert.True(Needs.Count > 35);
        Assert.Equal([], Needs.Except(edit.Keys));
        // Sites are named in the way of each list; all else is word for word the same.
        Assert.All(Needs.Where(n => n != "Requirements.PreferredSites"), need => Assert.Equal(enter[need], edit[need]));
    }

    [Fact]
    public async Task Post_OfAnAnswerBesideTheNeeds_IsKeptShownAndToldFieldByField()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        var lead = await scene.Lead(Own);
        var form = (await me.Get($"/leads/{lead.Reference}/requirements")).Form();
        var page = await form.Fill("Situatie", "We willen verhuizen").Fill("Besluit uiterlijk", "2026-12-01").Fill("Opleidingsniveau", "60 % mbo")
            .Fill("Investering", "5 tot 25 miljoen euro").Fill("Activiteit", "Datacenter").Fill("Buitenopslag", "Ja").Fill("Waterstof", "Nodig").Submit();

        Assert.Contains("Situatie: nog niet bekend → We willen verhuizen", page.Text);
        Assert.Contains("Opleidingsniveau: nog niet bekend → 60 % mbo", page.Text);
        Assert.Contains("Activiteit: Productie → Datacenter", page.Text);
        Assert.Contains("5 tot 25 miljoen euro", page.Document.QuerySelector(".al-asked")!.TextContent);
        var now = await scene.Now(lead);
        Assert.Equal((CompanySituation.Moving, new DateOnly(2026, 12, 1), true, Need.Needed),
            (now.Further!.Situation, now.Further.DecisionOn, now.Requirements.OutsideStorage, now.Requirements.Hydrogen));
        var again = await me.Get($"/leads/{lead.Reference}/requirements");
        Assert.Equal("60 % mbo", again.Form().ValueOf("Opleidingsniveau"));
        // What is known of a subject is read without opening it.
        Assert.Contains("Situatie: We willen verhuizen", again.Document.QuerySelector(".al-group__known")!.TextContent);
    }

    [Fact]
    public async Task Post_WithNothingChanged_ChangesNothing()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        // Ticked in another order than ours, and a feature that came by the API.
        var lead = await scene.Lead(Own, l => l.Requirements = l.Requirements with
        {
            Forms = [SpaceForm.Building, SpaceForm.Plot],
            Features = ["koelcel", Feature.Recycling, Feature.CleanRoom],
        });

        await (await me.Get($"/leads/{lead.Reference}/requirements")).Form().Submit();

        var now = await scene.Now(lead);
        Assert.Null(now.Further);
        Assert.Equal(["koelcel", Feature.Recycling, Feature.CleanRoom], now.Requirements.Features);
    }

    // By the path of the answer: its question and what can be answered.
    private static Dictionary<string, string> Asked(Page page) => page.Document.QuerySelectorAll("[name]")
        .Where(e => e.GetAttribute("name")!.StartsWith(Before, StringComparison.Ordinal))
        .GroupBy(e => e.GetAttribute("name")![Before.Length..])
        .ToDictionary(g => g.Key, g => string.Join(" | ", g.Select(Words)));

    private static string Words(IElement control) => control switch
    {
        IHtmlSelectElement list => $"{Label(list)}: {string.Join(", ", list.Options.Select(o => o.Text))}",
        IHtmlInputElement { Type: "checkbox" or "radio" } box => $"{box.Closest("fieldset")?.QuerySelector("legend")?.TextContent}: {Label(box)}",
        _ => Label(control),
    };

    private static string Label(IElement control) => control.Owner!.QuerySelector($"label[for='{control.Id}']")?.TextContent.Trim() ?? "";

    public void Dispose() => scene.Dispose();
}
