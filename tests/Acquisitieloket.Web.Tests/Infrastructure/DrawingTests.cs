using Acquisitieloket.Core.Sites;
using Acquisitieloket.Web.Infrastructure.Html.Drawings;
using Acquisitieloket.Web.Infrastructure.Html.Show;

namespace Acquisitieloket.Web.Tests.Infrastructure;

public sealed class DrawingTests
{
    [Fact]
    public void Place_TheFiveCities_LieAsOnTheMap()
    {
        var places = FiveCities.On(100, 10);

        Assert.Equal(Enum.GetNames<Municipality>().Order(), places.Keys.Order());
        Assert.Equal("Almelo", places.MinBy(place => place.Value.X).Key);
        Assert.Equal("Almelo", places.MinBy(place => place.Value.Y).Key);
        Assert.Equal("Oldenzaal", places.MaxBy(place => place.Value.X).Key);
        Assert.Equal("Enschede", places.MaxBy(place => place.Value.Y).Key);
        Assert.InRange(places["Borne"].X, places["Almelo"].X, places["Hengelo"].X);
        Assert.All(places.Values, place => Assert.True(place is { X: >= 10 and <= 90, Y: >= 10 and <= 90 }));
    }

    [Theory]
    [InlineData("Jan van der Berg", "JB")]
    [InlineData("Mevrouw", "M")]
    [InlineData("  Élise  de Vries ", "ÉV")]
    [InlineData("", "")]
    public void Initials_OfAName_AreItsFirstAndLastWord(string name, string initials) =>
        Assert.Equal(initials, ContactPersonTagHelper.Initials(name));
}
