using Acquisitieloket.Core.Files.Disk;
using Microsoft.Extensions.DependencyInjection;

namespace Acquisitieloket.Core.Files;

internal static class FilesRegistration
{
    public static IServiceCollection AddFiles(this IServiceCollection services) =>
        services.AddSingleton<IFileStore, DiskFileStore>();
}
