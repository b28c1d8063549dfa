using System.Text.Json;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Proposals.Documents;
using Acquisitieloket.Testing;

namespace Acquisitieloket.Core.Tests.Proposals;

/// <summary>Whether prices stand in a proposal: all of them or nothing, and what is not public never.</summary>
public sealed class ProposalPricesTests : IAsyncDisposable
{
    private readonly TestCore core = new();

    public ValueTask DisposeAsync() => core.DisposeAsync();

    [Fact]
    public async Task Write_WithPrices_SaysThoseThatArePublicAndJudgesThem()
    {
        var document = await Write("water", true);
        Assert.True(document.ShowPrices);
        Assert.StartsWith("€ 135", document.Sites[0].Facts.Single(f => f.Key == "price").Value.Replace("vanaf ", ""));
        Assert.All(document.Sites, site => Assert.Contains(site.Criteria, c => c.Key == Criterion.Price));

        var prices = (await Write("manufacturer", true)).Sites.Select(s => s.Facts.Any(f => f.Key == "price"));
        Assert.All(prices, Assert.True);
        var kennispark = (await Write("photonics", true)).Sites[0];
        Assert.Contains(kennispark.Buildings, b => b.Measures.Contains("rent €"));
    }

    [Theory]
    [InlineData("water")]
    [InlineData("photonics")]
    [InlineData("manufacturer")]
    [InlineData("office")]
    public async Task Write_WithoutPrices_SaysNothingOfThem(string name)
    {
        var document = await Write(name, false);

        Assert.False(document.ShowPrices);
        Assert.All(document.Sites, site => Assert.DoesNotContain(site.Criteria, c => c.Key == Criterion.Price));
        var all = JsonSerializer.Serialize(document, JsonColumn.Options);
        Assert.DoesNotMatch("€|\\\\u20AC|[Gg]rondprijs|[Pp]reis|[Pp]rice|[Hh]uur van|[Rr]ent |budget|Budget", all.Replace("\"showPrices\"", ""));
    }

    [Fact]
    public async Task Write_WithABudget_LeavesNoTraceOfItInTheScore()
    {
        // The price of XL Businesspark is above the budget: without prices nothing is judged by it.
        var (shown, hidden) = (await Write("water", true), await Write("water", false));
        Assert.True(hidden.Sites[0].Score > shown.Sites[0].Score);
    }

    [Fact]
    public async Task Write_APriceThatIsNotPublic_IsNeverSaid()
    {
        var office = await Write("office", true);
        Assert.All(office.Sites, site => Assert.DoesNotContain(site.Facts, f => f.Key == "price"));
        Assert.All(office.Sites.SelectMany(s => s.Buildings), b => Assert.DoesNotContain("€", b.Measures));
    }

    private Task<ProposalDocument> Write(string name, bool showPrices) =>
        core.Do<ProposalDocuments, ProposalDocument>(documents => Task.FromResult(ProposalScenes.Write(documents, name, showPrices)));
}
