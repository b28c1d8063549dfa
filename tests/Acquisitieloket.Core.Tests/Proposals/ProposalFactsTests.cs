using Acquisitieloket.Core.Demo;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Proposals.Documents;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;

namespace Acquisitieloket.Core.Tests.Proposals;

public sealed class ProposalFactsTests : IAsyncDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private readonly TestCore core = new();

    public ValueTask DisposeAsync() => core.DisposeAsync();

    private Task<ProposalDocument> Write(string language, CompanyAnswers? company = null) => core.Do<ProposalDocuments, ProposalDocument>(documents =>
    {
        var lead = new TestData().Lead();
        lead.ContactPerson!.PhoneNumber = "085 000 10 20";
        if (company is not null)
            lead.Enquiry!.Answers = lead.Enquiry.Answers with { Company = company };
        (lead.CompanyName, lead.Contact!.Name) = ("Makelaar Jansen", "Fatima Jansen");
        var sites = DemoSupply.Build(Today).ToList();
        for (var i = 0; i < sites.Count; i++)
            sites[i].Id = i + 1;
        return Task.FromResult(documents.Write(new Proposal
        {
            Lead = lead, CreatedByName = "Tom", CreatedAt = TestClock.Start, Number = 1, Language = language, ValidUntil = Today.AddMonths(1),
            Sites = [.. sites.Select((s, i) => new ProposalSite { SiteId = s.Id, Site = s, Order = i })],
        }, Today));
    });

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    [InlineData("de")]
    public async Task Write_EachSite_CountsAndNamesItsPlotsAsEverywhere(string language)
    {
        var document = await Write(language);

        foreach (var (site, written) in DemoSupply.Build(Today).Zip(document.Sites))
        {
            var stock = PlotStock.Of(site);
            Assert.Equal(PlotWords.Stock(site, Written.Culture(language)), written.Facts.Single(f => f.Key == "plots").Value,
                ignoreCase: true);
            Assert.Equal(stock.Available.Select(p => (p.Number, PlotWords.Status(p.Status, site.KeepsBack(p), Written.Culture(language)))).Order(),
                written.Plots.Select(p => (p.Number, p.Status)).Order());
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public async Task Write_ForWhoReadsNoDutch_SaysAllFactsInTheirLanguage(string language)
    {
        var document = await Write(language);
        var culture = Written.Culture(language);
        var dutch = DemoSupply.Build(Today).SelectMany(s => s.Accessibility.Select(a => a.What).Concat(s.Accessibility.Select(a => a.Cemt ?? "")).Append(s.Source))
            .Where(word => word.Length > 0 && MatchSentences.Word(word, culture) != word).Distinct().ToList();
        var said = document.Sites.SelectMany(s => s.Facts.Select(f => f.Value).Append(s.Source)).ToList();

        Assert.Contains("A35, eigen afslag", dutch);
        Assert.Contains("Va (na verruiming)", dutch);
        Assert.Contains("Ontwikkelagenda Netwerkstad Twente", dutch);
        // "Twentekanaal" may be part of a longer word; each Dutch word as such is gone.
        Assert.All(dutch, word => Assert.DoesNotContain(said, text => text.Contains(word, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(CompanySituation.Moving, null, "Makelaar Jansen")]
    [InlineData(CompanySituation.OnBehalf, "Weberei GmbH", "Weberei GmbH")]
    [InlineData(CompanySituation.OnBehalf, null, "een ander bedrijf")]
    public async Task Write_ForWhoAskedForAnother_IsForThatCompanyAndAddressesWhoAsked(CompanySituation situation, string? other, string expected)
    {
        var document = await Write("nl", new() { Name = "Makelaar", Situation = situation, OnBehalfOf = other });

        Assert.Equal((expected, "Fatima Jansen"), (document.CompanyName, document.ContactName));
    }

    [Theory]
    [InlineData("nl", "085 000 1020")]
    [InlineData("de", "+31 85 000 1020")]
    public async Task Write_TheContactPerson_GivesANumberThatTheReaderCanDial(string language, string phone) =>
        Assert.Equal(phone, (await Write(language)).Person.Phone);
}
