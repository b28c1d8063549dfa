using Acquisitieloket.Core.Printing.Chromium;
using Microsoft.Extensions.DependencyInjection;

namespace Acquisitieloket.Core.Printing;

internal static class PrintingRegistration
{
    public static IServiceCollection AddPrinting(this IServiceCollection services)
    {
        services.AddOptions<PdfOptions>().BindConfiguration(PdfOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<IPageRenderer, ChromiumRenderer>().AddSingleton<SheetHtml>();
    }
}
