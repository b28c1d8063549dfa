using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Web.Features.Api.Json;

namespace Acquisitieloket.Web.Tests.Features.Api;

public sealed class ApiWordsTests
{
    public static TheoryData<Type> Enumerations =>
        [.. typeof(ActivityKind).Assembly.GetExportedTypes().Where(type => type.IsEnum && ApiWords.Has(type))];

    [Fact]
    public void Words_OfTheContract_AreThoseOfActivityKind() => Assert.Equal(
        ["productie", "logistiek", "onderzoek", "kantoor", "detailhandel", "grootschaligeDetailhandel", "horeca", "recreatie",
            "energie", "datacenter", "zakelijkeDienst", "creatief", "bouw", "groothandel", "ambacht"],
        ApiWords.All(typeof(ActivityKind)));

    [Theory]
    [MemberData(nameof(Enumerations))]
    public void Word_OfEveryValue_LeadsBackToIt(Type type)
    {
        // What is not known yet is left out, and has no word.
        var values = Enum.GetValues(type).Cast<Enum>().Where(value => value is not Need.Unknown).ToList();

        Assert.All(values, value => Assert.Equal(value, ApiWords.Find(type, ApiWords.Of(value))));
        Assert.Equal(values.Count, ApiWords.All(type).Distinct().Count());
    }

    [Fact]
    public void Word_OfAStage_IsDutch() => Assert.Equal("nietTeAccommoderen", ApiWords.Of(LeadStage.NotAccommodated));

    [Fact]
    public void Enumerations_WithWords_AreFound() => Assert.True(Enumerations.Count >= 12 && ApiWords.Has(typeof(Municipality)));
}
