namespace KzKgData.Generators.Emission;

/// <summary>
/// The types that the SDKs import into every file by implicit usings: a generated type of the same name would make it ambiguous
/// for those who use both. The list is written out, so that a name does not depend on the framework that a project is built for.
/// </summary>
internal static class ImportedTypes
{
    /// <summary>What <c>Microsoft.NET.Sdk</c> imports, without interfaces and extensions.</summary>
    private const string Base = """
        AbandonedMutexException AccessViolationException Action Activator AggregateException ApartmentState AppContext AppDomain
        AppDomainSetup AppDomainUnloadedException ApplicationException ApplicationId ArgIterator ArgumentException ArgumentNullException
        ArgumentOutOfRangeException ArithmeticException Array ArrayTypeMismatchException AssemblyLoadEventArgs AssemblyLoadEventHandler
        AsyncCallback AsyncEnumerable AsyncFlowControl Attribute AttributeTargets AttributeUsageAttribute AutoResetEvent
        BadImageFormatException Barrier BarrierPostPhaseException Base64FormattingOptions BinaryReader BinaryWriter BitConverter Boolean
        Buffer BufferedStream Byte ByteArrayContent CLSCompliantAttribute CancellationToken CancellationTokenRegistration
        CancellationTokenSource CannotUnloadAppDomainException Char CharEnumerator ClientCertificateOption CompressedStack
        ConcurrentExclusiveSchedulerPair ConfigureAwaitOptions Console ConsoleCancelEventArgs ConsoleCancelEventHandler ConsoleColor
        ConsoleKey ConsoleKeyInfo ConsoleModifiers ConsoleSpecialKey ContextBoundObject ContextCallback ContextMarshalException
        ContextStaticAttribute Convert CountdownEvent DBNull DataMisalignedException DateOnly DateTime DateTimeKind DateTimeOffset
        DayOfWeek Decimal Delegate DelegatingHandler Directory DirectoryInfo DirectoryNotFoundException DivideByZeroException
        DllNotFoundException Double DriveInfo DriveNotFoundException DriveType DuplicateWaitObjectException EndOfStreamException
        EntryPointNotFoundException Enum Enumerable EnumerableExecutor EnumerableQuery EnumerationOptions Environment
        EnvironmentVariableTarget ErrorEventArgs ErrorEventHandler EventArgs EventHandler EventResetMode EventWaitHandle
        EventWaitHandleAcl Exception ExecutionContext ExecutionEngineException FieldAccessException File FileAccess FileAttributes
        FileInfo FileLoadException FileMode FileNotFoundException FileOptions FileShare FileStream FileStreamOptions FileStyleUriParser
        FileSystemEventArgs FileSystemEventHandler FileSystemInfo FileSystemWatcher FlagsAttribute FormUrlEncodedContent FormatException
        FormattableString FtpStyleUriParser GC GCCollectionMode GCGenerationInfo GCKind GCMemoryInfo GCNotificationStatus GenericUriParser
        GenericUriParserOptions GopherStyleUriParser Guid Half HandleInheritability HashCode HostExecutionContext
        HostExecutionContextManager HttpClient HttpClientHandler HttpCompletionOption HttpContent HttpIOException HttpKeepAlivePingPolicy
        HttpMessageHandler HttpMessageInvoker HttpMethod HttpProtocolException HttpRequestError HttpRequestException HttpRequestMessage
        HttpRequestOptions HttpResponseMessage HttpStyleUriParser HttpVersionPolicy Index IndexOutOfRangeException
        InsufficientExecutionStackException InsufficientMemoryException Int128 Int16 Int32 Int64 IntPtr Interlocked
        InternalBufferOverflowException InvalidCastException InvalidDataException InvalidOperationException InvalidProgramException
        InvalidTimeZoneException KeyNotFoundException KeyValuePair LazyInitializer LazyThreadSafetyMode LdapStyleUriParser
        LoaderOptimization LoaderOptimizationAttribute LocalDataStoreSlot Lock LockCookie LockRecursionException LockRecursionPolicy
        MTAThreadAttribute ManualResetEvent ManualResetEventSlim MarshalByRefObject MatchCasing MatchType Math MathF MemberAccessException
        MemoryStream MessageProcessingHandler MethodAccessException MidpointRounding MissingFieldException MissingMemberException
        MissingMethodException ModuleHandle Monitor MulticastDelegate MulticastNotSupportedException MultipartContent
        MultipartFormDataContent Mutex MutexAcl NamedWaitHandleOptions NativeOverlapped NetPipeStyleUriParser NetTcpStyleUriParser
        NewsStyleUriParser NonSerializedAttribute NotFiniteNumberException NotImplementedException NotSupportedException NotifyFilters
        NullReferenceException Nullable Object ObjectDisposedException ObsoleteAttribute OperatingSystem OperationCanceledException
        OutOfMemoryException OverflowException Overlapped Parallel ParallelEnumerable ParallelExecutionMode ParallelLoopResult
        ParallelLoopState ParallelMergeOptions ParallelOptions ParallelQuery ParamArrayAttribute ParameterizedThreadStart Path
        PathTooLongException PeriodicTimer PlatformID PlatformNotSupportedException PreAllocatedOverlapped Queryable Random RandomAccess
        Range RankException ReadOnlyMemoryContent ReaderWriterLock ReaderWriterLockSlim ReferenceEqualityComparer RegisteredWaitHandle
        RenamedEventArgs RenamedEventHandler ResolveEventArgs ResolveEventHandler RuntimeArgumentHandle RuntimeFieldHandle
        RuntimeMethodHandle RuntimeTypeHandle SByte STAThreadAttribute SearchOption SeekOrigin Semaphore SemaphoreAcl
        SemaphoreFullException SemaphoreSlim SendOrPostCallback SequencePosition SerializableAttribute Single SocketsHttpConnectionContext
        SocketsHttpHandler SocketsHttpPlaintextStreamFilterContext SpinLock SpinWait StackOverflowException Stream StreamContent
        StreamReader StreamWriter String StringComparer StringComparison StringContent StringReader StringSplitOptions StringWriter
        SynchronizationContext SynchronizationLockException SystemException Task TaskCanceledException TaskCompletionSource
        TaskContinuationOptions TaskCreationOptions TaskFactory TaskScheduler TaskSchedulerException TaskStatus TaskToAsyncResult
        TextReader TextWriter Thread ThreadAbortException ThreadExceptionEventArgs ThreadExceptionEventHandler ThreadInterruptedException
        ThreadPool ThreadPoolBoundHandle ThreadPriority ThreadStart ThreadStartException ThreadState ThreadStateException
        ThreadStaticAttribute TimeOnly TimeProvider TimeSpan TimeZone TimeZoneInfo TimeZoneNotFoundException Timeout TimeoutException
        Timer TimerCallback Tuple Type TypeAccessException TypeCode TypeInitializationException TypeLoadException TypeUnloadedException
        TypedReference UInt128 UInt16 UInt32 UInt64 UIntPtr UnauthorizedAccessException UnhandledExceptionEventArgs
        UnhandledExceptionEventHandler UnixFileMode UnmanagedMemoryAccessor UnmanagedMemoryStream UnobservedTaskExceptionEventArgs Uri
        UriBuilder UriComponents UriCreationOptions UriFormat UriFormatException UriHostNameType UriKind UriParser UriPartial
        UriTypeConverter ValueTask ValueTuple ValueType Version Void Volatile WaitCallback WaitForChangedResult WaitHandle
        WaitHandleCannotBeOpenedException WaitOrTimerCallback WatcherChangeTypes WeakReference
        """;

    /// <summary>What <c>Microsoft.NET.Sdk.Web</c> and <c>Microsoft.NET.Sdk.Worker</c> import besides.</summary>
    private const string Web = """
        ActivatorUtilities ActivatorUtilitiesConstructorAttribute ActivityTrackingOptions AllowCookieRedirectAttribute ApplicationBuilder
        ApplicationLifetime AsParametersAttribute AsyncServiceScope BackgroundService BackgroundServiceExceptionBehavior
        BadHttpRequestException BinderOptions BindingAddress ChainedConfigurationProvider ChainedConfigurationSource
        ComponentEndpointConventionBuilder CompositeEndpointDataSource ConfigurationBinder ConfigurationBuilder
        ConfigurationDebugViewContext ConfigurationKeyComparer ConfigurationKeyNameAttribute ConfigurationManager ConfigurationPath
        ConfigurationProvider ConfigurationReloadToken ConfigurationRoot ConfigurationSection ConfigureHostBuilder ConfigureWebHostBuilder
        ConnectionEndpointRouteBuilder ConnectionInfo ConsoleFormatterConfigureOptions ConsoleLifetimeOptions
        ConsoleLoggerConfigureOptions ContentEncodingMetadata ControllerActionEndpointConventionBuilder CookieBuilder CookieOptions
        CookiePolicyOptions CookieSecurePolicy DataTokensMetadata DefaultEndpointDataSource DefaultEndpointFilterInvocationContext
        DefaultFilesOptions DefaultHttpContext DefaultHttpContextFactory DefaultInlineConstraintResolver DefaultServiceProviderFactory
        DelegateStartup DeveloperExceptionPageOptions DirectoryBrowserOptions DisableHttpMetricsAttribute DualIPNetworkList Endpoint
        EndpointBuilder EndpointDataSource EndpointDescriptionAttribute EndpointFilterDelegate EndpointFilterFactoryContext
        EndpointFilterInvocationContext EndpointGroupNameAttribute EndpointMetadataCollection EndpointNameAttribute EndpointNameMetadata
        EndpointSummaryAttribute EnvironmentName Environments EventId ExceptionHandlerOptions ExcludeFromDescriptionAttribute
        FileConfigurationProvider FileConfigurationSource FileLoadExceptionContext FileServerOptions FormCollection FormFile
        FormFileCollection FormattedLogValues ForwardedHeadersOptions FragmentString FromKeyedServicesAttribute HeaderDictionary Host
        HostAbortedException HostApplicationBuilder HostApplicationBuilderSettings HostAttribute HostBuilder HostBuilderContext
        HostDefaults HostOptions HostString HostingStartupAttribute HttpActivityFeature HttpContext HttpContextAccessor HttpMethodMetadata
        HttpMethodOverrideOptions HttpMethods HttpProtocol HttpRequest HttpResponse HttpValidationProblemDetails
        HubEndpointConventionBuilder InlineRouteParameterParser JsonContent KeyedService LinkGenerator LinkOptions LinkParser
        LogDefineOptions LogLevel LogValuesFormatter LoggerExternalScopeProvider LoggerFactory LoggerFactoryOptions
        LoggerFactoryScopeProvider LoggerFilterOptions LoggerFilterRule LoggerMessage LoggerMessageAttribute MatcherPolicy
        MiddlewareFactory MvcBuilder MvcCoreBuilder MvcCoreRouteOptionsSetup MvcDataAnnotationsLocalizationOptionsSetup
        MvcDataAnnotationsMvcOptionsSetup MvcMarkerService MvcRazorMvcViewOptionsSetup MvcViewOptionsSetup NullExternalScopeProvider
        NullScope ObjectFactory PageActionEndpointConventionBuilder ParameterPolicyFactory PathString ProblemDetailsContext
        ProblemDetailsJsonOptionsSetup ProblemDetailsOptions ProducesResponseTypeMetadata ProviderAliasAttribute QueryCollection
        QueryCollectionInternal QueryString RazorComponentsEndpointConventionBuilder ReferenceReadStream RequestDelegate
        RequestDelegateFactory RequestDelegateFactoryOptions RequestDelegateMetadataResult RequestDelegateResult
        RequestLocalizationOptions ResponseCookies Results Route RouteBase RouteBuilder RouteCollection RouteConstraintBuilder
        RouteConstraintMatcher RouteContext RouteCreationException RouteData RouteDirection RouteEndpoint RouteEndpointBuilder
        RouteGroupBuilder RouteGroupContext RouteHandler RouteHandlerBuilder RouteHandlerOptions RouteHandlerServices RouteNameMetadata
        RouteOptions RouteValueDictionary RouteValueEqualityComparer RouteValuesAddress RouterMiddleware RoutingFeature
        RoutingMarkerService SameSiteMode SendFileFallback ServiceCollection ServiceDescriptor ServiceKeyAttribute ServiceKeyLookupMode
        ServiceLifetime ServiceProvider ServiceProviderOptions SessionOptions StartupBase StaticFileOptions StatusCodePagesOptions
        StatusCodes StreamConfigurationProvider StreamConfigurationSource StreamResponseBodyFeature SuppressLinkGenerationMetadata
        SuppressMatchingMetadata TagsAttribute TempDataMvcOptionsSetup TypedResults VirtualPathContext VirtualPathData WebApplication
        WebApplicationBuilder WebApplicationOptions WebHostBuilder WebHostBuilderContext WebHostBuilderOptions WebHostDefaults
        WebSocketAcceptContext WebSocketManager WebSocketOptions WelcomePageOptions XmlDataContractSerializerMvcOptionsSetup
        XmlSerializerMvcOptionsSetup
        """;

    /// <summary>Namespaces that qualified names begin with.</summary>
    private const string Namespaces = "System Microsoft Windows KzKgData";

    private static readonly HashSet<string> _names = new(
        $"{Base} {Web} {Namespaces}".Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Concat(typeof(Period).Assembly.GetExportedTypes().Where(t => t is { Namespace: "KzKgData", IsGenericType: false }).Select(t => t.Name)),
        StringComparer.Ordinal);

    /// <summary>Whether a type of that name is imported.</summary>
    public static bool Contains(string name) => _names.Contains(name);
}
