using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Web.Infrastructure.Maps;

namespace Acquisitieloket.Web.Tests.Infrastructure;

public sealed class MapOptionsTests
{
    [Fact]
    public void Default_Always_IsValidAndNamesOneOrigin()
    {
        var options = new MapOptions();

        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        Assert.Equal("https://service.pdok.nl", options.Origin);
    }

    [Fact]
    public void Origin_WithoutTiles_IsNone() => Assert.Null(new MapOptions { TileUrl = "" }.Origin);

    [Theory]
    [InlineData("/tiles/{z}/{x}/{y}.png")]
    [InlineData("https://tiles.example/{z}/{x}.png")]
    [InlineData("https://{s}.tiles.example/{z}/{x}/{y}.png")]
    [InlineData("data:image/png,{z}{x}{y}")]
    public void Validate_WhenTheAddressIsNoTile_RefusesIt(string address)
    {
        var options = new MapOptions { TileUrl = address };

        Assert.Throws<ValidationException>(() => Validator.ValidateObject(options, new ValidationContext(options), true));
    }
}
