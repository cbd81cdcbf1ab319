from whitenoise.storage import CompressedManifestStaticFilesStorage


class StaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Hashed names inside modules too, so that `import` works without an import map.

    An import map is an inline script: the content security policy would have to let one through.
    """

    support_js_module_import_aggregation = True
