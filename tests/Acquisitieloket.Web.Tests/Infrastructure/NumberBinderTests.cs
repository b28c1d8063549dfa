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

public sealed class WholeNumberBinderTests
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

    [Fact]
    public async Task Bind_WhenLeftEmptyAndThatMayBe_IsNothing()
    {
        var context = await Bind("nl-NL", "", typeof(int?));

        Assert.True(context.Result.IsModelSet);
        Assert.Null(context.Result.Model);
    }

    private static async Task<DefaultModelBindingContext> Bind(string culture, string text, Type type)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
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
        await new WholeNumberBinder(services.GetRequiredService<IStringLocalizer<SharedTexts>>()).BindModelAsync(context);
        return context;
    }
}
