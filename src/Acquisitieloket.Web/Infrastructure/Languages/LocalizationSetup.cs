using Acquisitieloket.Web.Features.Shared;
using Acquisitieloket.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Infrastructure.Languages;

internal static class LocalizationSetup
{
    public static IServiceCollection AddLanguages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.Configure<RouteOptions>(options =>
            options.ConstraintMap[PublicRouteAttribute.Constraint] = typeof(LanguageRouteConstraint));
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.SupportedCultures = [.. Language.All.Select(Language.Formats)];
            options.SupportedUICultures = [.. Language.All.Select(language => new System.Globalization.CultureInfo(language))];
            options.DefaultRequestCulture = new("nl-NL", Language.Default);
            options.RequestCultureProviders = [new PathCultureProvider()];
        });
        return services;
    }

    public static IMvcBuilder AddLocalizedForms(this IMvcBuilder mvc)
    {
        mvc.AddDataAnnotationsLocalization(options =>
            options.DataAnnotationLocalizerProvider = (model, factory) => factory.Create(AreaTexts.For(model)));
        mvc.Services.AddOptions<MvcOptions>().Configure<IStringLocalizer<SharedTexts>>((options, texts) =>
        {
            options.ModelMetadataDetailsProviders.Add(new ValidationMessages());
            options.ModelBinderProviders.Insert(0, new NumberBinderProvider());
            options.ModelBinderProviders.Insert(0, new DayBinderProvider());
            options.ModelBinderProviders.Insert(0, new TextBinderProvider());
            options.ModelBinderProviders.Insert(0, new ChoiceBinderProvider());
            // Names such as "a[b" in the way of jQuery, of which our own forms have none, make a request fail that holds others.
            options.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
            options.ValueProviderFactories.RemoveType<JQueryQueryStringValueProviderFactory>();
            BindingMessages.Apply(options.ModelBindingMessageProvider, texts);
        });
        return mvc;
    }
}
