using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Acquisitieloket.Web.Tests.Infrastructure;

/// <summary>What the field tag helpers write, read from the page that shows them all.</summary>
public sealed class FieldsTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Get_EveryControl_HasALabelOfItsOwn()
    {
        var page = await Components();
        var controls = page.QuerySelectorAll("form input:not([type=hidden]), form select, form textarea");

        Assert.True(controls.Length > 10);
        foreach (var control in controls)
            Assert.False(string.IsNullOrWhiteSpace(page.QuerySelector($"label[for='{control.Id}']")?.TextContent), control.OuterHtml);
        Assert.Equal(controls.Length, controls.Select(control => control.Id).Distinct().Count() + 1); // Wishes stands twice
    }

    [Fact]
    public async Task Get_WhenAFieldHasAHint_TheHintIsReadWithIt()
    {
        var page = await Components();

        Assert.Equal("Company-hint", page.GetElementById("Company")!.GetAttribute("aria-describedby"));
        Assert.Equal("Zoals bij de Kamer van Koophandel.", page.GetElementById("Company-hint")!.TextContent);
        Assert.Equal("Area-hint Area-unit", page.GetElementById("Area")!.GetAttribute("aria-describedby"));
        Assert.Equal("m²", page.GetElementById("Area-unit")!.TextContent);
    }

    [Fact]
    public async Task Get_WhenAFieldMayStayEmpty_SaysSo()
    {
        var page = await Components();

        Assert.Equal("Wat moeten we nog weten? (niet verplicht)", page.QuerySelector("label[for=Wishes]")!.TextContent);
        Assert.Equal("Naam van uw bedrijf", page.QuerySelector("label[for=Company]")!.TextContent);
    }

    [Fact]
    public async Task Get_Form_LeavesCheckingToTheServer()
    {
        var form = (await Components()).QuerySelector("main form")!;

        Assert.True(form.HasAttribute("novalidate"));
        Assert.NotNull(form.QuerySelector("input[name=__RequestVerificationToken]"));
        Assert.Empty(form.QuerySelectorAll("[required], [pattern], [data-val]"));
    }

    [Fact]
    public async Task Get_WhatTheModelHolds_IsFilledIn()
    {
        var page = await Components();

        Assert.Equal("2027-04-01", page.GetElementById("Wanted")!.GetAttribute("value"));
        Assert.Equal("12500", page.GetElementById("Area")!.GetAttribute("value"));
        Assert.Equal("NL", ((IHtmlSelectElement)page.GetElementById("Country")!).Value);
        Assert.Equal(["Plot"], page.QuerySelectorAll("input[name=Also][checked]").Select(input => input.GetAttribute("value")));
        Assert.True(page.GetElementById("Confidential")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task Post_WhenTheFormIsWrong_ShowsEachErrorAtItsFieldAndInTheSummary()
    {
        var page = await Post(("Company", ""), ("Mail", "geen adres"), ("Area", "veel"), ("Price", "1.250,5"), ("Also", "Building"));

        Assert.StartsWith("Fout: Onderdelen", page.Title);
        var lines = page.QuerySelectorAll("[data-error-summary] a").ToList();
        Assert.Equal(
            ["Vul de naam van uw bedrijf in.", "Vul een e-mailadres in zoals naam@voorbeeld.nl.", "Kies wat u zoekt.",
                "Vul een heel getal in, bijvoorbeeld 12500."],
            lines.Select(line => line.TextContent));
        foreach (var line in lines)
        {
            var control = page.QuerySelector(line.GetAttribute("href")!)!;
            Assert.Equal("true", control.GetAttribute("aria-invalid"));
            var name = control.GetAttribute("name");
            Assert.Equal(line.TextContent, page.GetElementById($"{name}-error")!.TextContent);
            var tied = control.GetAttribute("type") == "radio" ? control.Closest("fieldset")! : control;
            Assert.Contains($"{name}-error", tied.GetAttribute("aria-describedby")!.Split(' '));
        }
    }

    [Fact]
    public async Task Post_WhenTheFormIsWrong_KeepsWhatWasTyped()
    {
        var page = await Post(("Company", ""), ("Mail", "<b>"), ("Area", "veel"), ("Price", "1.250,5"), ("Also", "Building"),
            ("Confidential", "false"));

        Assert.Equal("<b>", page.GetElementById("Mail")!.GetAttribute("value"));
        Assert.Equal("veel", page.GetElementById("Area")!.GetAttribute("value"));
        Assert.Equal("1.250,5", page.GetElementById("Price")!.GetAttribute("value"));
        Assert.Equal(["Building"], page.QuerySelectorAll("input[name=Also][checked]").Select(input => input.GetAttribute("value")));
        Assert.False(page.GetElementById("Confidential")!.HasAttribute("checked"));
    }

    private async Task<IHtmlDocument> Components() => await Site.Page(await site.Browser().GetAsync("/components"));

    private async Task<IHtmlDocument> Post(params (string Name, string Value)[] fields)
    {
        var browser = site.Browser();
        var form = await Site.Page(await browser.GetAsync("/components"));
        var token = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var response = await browser.PostAsync("/components", new FormUrlEncodedContent(
            fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        return await Site.Page(response);
    }
}
