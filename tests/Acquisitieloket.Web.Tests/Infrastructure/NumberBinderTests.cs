using System.Globalization;
using Acquisitieloket.Web.Features.Shared;
using Acquisitieloket.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Primitives;

namespace Acquisitieloket.Web.Tests.Infrastructure;

public sealed class NumberBinderTests
{
    [Theory]
    [InlineData("nl-NL", "12500", 12500)]
    [InlineData("nl-NL", "12.500", 12500)]
    [InlineData("de-DE", "1.250.000", 1250000)]
    [InlineData("en-GB", "12,500", 12500)]
    [InlineData("nl-NL", " 12 500 ", 12500)]
    [InlineData("nl-NL", "12\u00A0500", 12500)]
    [InlineData("nl-NL", "-3", -3)]
    public async Task Bind_WhenWrittenTheWayPeopleDo_ReadsTheNumber(string culture, string text, int number)
    {
        var context = await Bind(culture, text, typeof(int));

        Assert.Equal(number, context.Result.Model);
        Assert.Equal(0, context.ModelState.ErrorCount);
    }

    [Theory]
    [InlineData("veel", typeof(int?))]
    [InlineData("12,5", typeof(int?))]
    [InlineData("1.5", typeof(int?))]
    [InlineData("12.34", typeof(int?))]
    [InlineData("1.2.3", typeof(int?))]
    [InlineData("1250.000", typeof(int?))]
    [InlineData(".500", typeof(int?))]
    [InlineData("99999999999", typeof(int?))]
    [InlineData("", typeof(int))]
    public async Task Bind_WhenItIsNoWholeNumber_Explains(string text, Type type)
    {
        var context = await Bind("nl-NL", text, type);

        Assert.False(context.Result.IsModelSet);
        Assert.NotEmpty(Assert.Single(context.ModelState["Area"]!.Errors).ErrorMessage);
    }

    [Theory]
    [InlineData("nl-NL", "12500,50", "12500.50")]
    [InlineData("nl-NL", "12.500,50", "12500.50")]
    [InlineData("nl-NL", "12500.50", "12500.50")]
    [InlineData("nl-NL", "12.500", "12500")]
    [InlineData("nl-NL", "1.5", "1.5")]
    [InlineData("nl-NL", "0.125", "0.125")]
    [InlineData("nl-NL", "-1,5", "-1.5")]
    [InlineData("en-GB", "12,500.50", "12500.50")]
    [InlineData("en-GB", "1,5", "1.5")]
    public async Task Bind_WhenPartMayFollow_ReadsWhatWasMeant(string culture, string text, string number)
    {
        var context = await Bind(culture, text, typeof(decimal?));

        Assert.Equal(decimal.Parse(number, CultureInfo.InvariantCulture), context.Result.Model);
        Assert.Equal(0, context.ModelState.ErrorCount);
    }

    [Theory]
    [InlineData("veel")]
    [InlineData("1.5.2")]
    [InlineData("1,5,2")]
    [InlineData("1.50,5")]
    [InlineData("12,500.50")]
    public async Task Bind_WhenItIsNoNumber_Explains(string text)
    {
        var context = await Bind("nl-NL", text, typeof(decimal?));

        Assert.False(context.Result.IsModelSet);
        Assert.Contains("bijvoorbeeld", Assert.Single(context.ModelState["Area"]!.Errors).ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bind_WhenLeftEmptyAndThatMayBe_IsNothing()
    {
        var context = await Bind("nl-NL", "", typeof(int?));

        Assert.True(context.Result.IsModelSet);
        Assert.Null(context.Result.Model);
    }

    private static async Task<DefaultModelBindingContext> Bind(string culture, string text, Type type)
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.GetCultureInfo(culture), CultureInfo.GetCultureInfo(culture[..2]));
        var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        var form = new FormCollection(new() { ["Area"] = new StringValues(text) });
        var context = new DefaultModelBindingContext
        {
            ActionContext = new ActionContext { HttpContext = new DefaultHttpContext() },
            ModelName = "Area",
            ModelState = new ModelStateDictionary(),
            ModelMetadata = new EmptyModelMetadataProvider().GetMetadataForType(type),
            ValueProvider = new FormValueProvider(BindingSource.Form, form, CultureInfo.CurrentCulture),
        };
        await new NumberBinder(services.GetRequiredService<IStringLocalizer<SharedTexts>>()).BindModelAsync(context);
        return context;
    }
}
